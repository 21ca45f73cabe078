using OrleansHub.Web.Accounts;

namespace OrleansHub.Web.Tests.Accounts;

public sealed class PasswordRuleTests
{
    [Theory]
    [InlineData(null, "password-short")]
    [InlineData("ninechars", "password-short")]
    [InlineData("aaaaaaaaaaaa", "password-simple")]
    [InlineData("abababababab", "password-simple")]
    [InlineData("abcdefghijkl", "password-simple")]
    [InlineData("9876543210", "password-simple")]
    [InlineData("1234567890", "password-simple")]
    [InlineData("password123", "password-common")]
    [InlineData("Password123", "password-common")]
    [InlineData("qwertyuiop!", "password-common")]
    [InlineData("woaini1314520", "password-common")]
    [InlineData("i am WangFang", "password-name")]
    [InlineData("corner lamp seven", null)]
    [InlineData("贵池区秋浦街道驿站值守", null)]
    [InlineData("kT9#vv2!qLm", null)]
    public void A_password_is_long_and_not_what_is_tried_first(string? password, string? fault) =>
        (PasswordRule.Fault(password, "wangfang")?.Word).ShouldBe(fault);

    [Fact]
    public void A_password_of_more_than_128_characters_is_too_long() =>
        PasswordRule.Fault(string.Concat(Enumerable.Range(0, 129).Select(number => (char)('a' + number * 7 % 26))), "li")!.Word.ShouldBe("password-long");
}
