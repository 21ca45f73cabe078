-- Years of public holidays that an operator imported; they stand in place of the years that come with the product.
CREATE TABLE calendar_year (
  year INTEGER PRIMARY KEY,
  days BLOB NOT NULL
);
