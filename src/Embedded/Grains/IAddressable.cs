namespace Orleans.Runtime;

/// <summary>Anything a reference can point to: a grain or an observer. As in Orleans.</summary>
public interface IAddressable;
