using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Accounts;

/// <summary>Why a password is not taken: a <paramref name="Word"/> for programs and a sentence for who chose it.</summary>
internal sealed record PasswordFault(string Word, string Sentence)
{
    public HubProblem Problem => new(StatusCodes.Status400BadRequest, Word, "The password cannot be taken", Sentence);
}
