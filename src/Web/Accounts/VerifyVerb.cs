using System.CommandLine;
using OrleansHub.Silo.Storage.Audit;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Accounts;

/// <summary><c>verify</c>: follows the audit chain from its first entry and says where it breaks. Exit code 1 when it does.</summary>
internal static class VerifyVerb
{
    public static Command Create(ServeOptions serve)
    {
        var known = new Option<string?>("--known") { Description = "A hash that verify printed before; the chain must still hold it", HelpName = "HASH" };
        var verb = new Command("verify", "Check that nothing in the audit chain was changed or taken out") { known, serve.Data };
        verb.SetAction(async (result, _) =>
        {
            await using var store = StoreBeside.Open(serve.Settings(result));
            var audit = store.GetRequiredService<AuditStore>();
            var verdict = audit.Verify();
            if (verdict.Broken is { } broken)
                throw new OperatorException($"The audit chain is broken at entry {broken}: {verdict.Reason}. The {verdict.Whole} entries before it are as they were written.");
            // Who can write the file could write another chain that hangs together; a hash kept elsewhere shows that too.
            if (result.GetValue(known) is { Length: > 0 } hash && !audit.Holds(hash))
                throw new OperatorException($"The audit chain hangs together, but {hash} is not in it: it is not the chain that was noted.");
            Console.WriteLine($"The audit chain is whole: {verdict.Whole} entries, the last with hash {Convert.ToHexStringLower(verdict.Hash)}.");
            return 0;
        });
        return verb;
    }
}
