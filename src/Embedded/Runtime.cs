namespace Orleans.Runtime;

public static class Placeholder;
