namespace OrleansHub.Web.Live;

/// <summary>What the public may see of counts; configuration section <c>Privacy</c>.</summary>
public sealed class PrivacyOptions
{
    public PublicCounts PublicCounts { get; set; }
}

/// <summary>How exactly the public sees how many people are inside.</summary>
public enum PublicCounts
{
    /// <summary>The number.</summary>
    Exact,

    /// <summary>The level alone; every number of people is null.</summary>
    Banded,
}
