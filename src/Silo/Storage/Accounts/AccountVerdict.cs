namespace OrleansHub.Silo.Storage.Accounts;

/// <summary>What came of a change of users; only <see cref="Done"/> changed anything.</summary>
public enum AccountVerdict
{
    Done,
    Unknown,
    NameTaken,
    /// <summary>Nobody would be left of those who must not all go.</summary>
    LastOfThem,
}
