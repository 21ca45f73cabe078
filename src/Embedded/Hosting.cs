namespace Orleans.Hosting;

public static class Placeholder;
