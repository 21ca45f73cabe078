namespace Orleans;

/// <summary>What a grain may ask of its activation beyond the context that both engines know.</summary>
internal interface IActivationLifetime
{
    void DelayDeactivation(TimeSpan timeSpan);
}
