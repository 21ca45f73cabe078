namespace OrleansHub.Web.Live.Push;

/// <summary>How many calls a connection may make: a burst, then one a second. Not safe for several threads; a connection calls one at a time.</summary>
internal sealed class CallAllowance(TimeProvider time)
{
    const double Burst = 20;
    const int MostRefused = 200;

    double _left = Burst;
    long _at = time.GetTimestamp();
    int _refused;

    public Allowance Take()
    {
        var now = time.GetTimestamp();
        _left = Math.Min(Burst, _left + time.GetElapsedTime(_at, now).TotalSeconds);
        _at = now;
        if (_left < 1) return ++_refused > MostRefused ? Allowance.Abused : Allowance.Refused;
        _left--;
        return Allowance.Granted;
    }
}

internal enum Allowance { Granted, Refused, Abused }
