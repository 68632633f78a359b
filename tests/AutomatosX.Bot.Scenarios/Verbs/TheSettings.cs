using AutomatosX.Bot.Host.Settings;
using Microsoft.Extensions.Configuration;

namespace AutomatosX.Bot.Scenarios.Verbs;

public class TheSettings
{
    [Fact]
    public void Stand_in_the_example_every_one_with_its_default_and_no_other()
    {
        var example = new ConfigurationBuilder().AddJsonFile(Path.Combine(TheProgram.Root, "appsettings.example.json")).Build();
        var settings = SettingsCheck.Read(example);
        var defaults = new HostSettings();

        foreach (var section in typeof(HostSettings).GetProperties())
        {
            foreach (var setting in section.PropertyType.GetProperties().Where(property => property.CanWrite))
            {
                Assert.True(example.GetSection(section.Name).GetChildren().Any(child => child.Key == setting.Name), $"{section.Name}:{setting.Name} is not in the example.");
                Assert.Equal(setting.GetValue(section.GetValue(defaults)), setting.GetValue(section.GetValue(settings)));
            }
        }
    }

    [Fact]
    public void That_are_wrong_are_told_all_at_once_with_key_value_and_what_is_allowed()
    {
        var wrong = Assert.Throws<WrongSettingsException>(() => SettingsCheck.Read(Settings(
            ("Storage:WaitForLockSeconds", "soon"), ("Storage:Pth", "x.db"), ("Playground:Address", "ftp://here"), ("Playground:StartAt", "tomorrow"), ("Playground:MovableClock", "maybe"), ("Project:File", "/no/such.json"), ("Playground", "on"))));

        Assert.Equal(
            ["Playground", "Playground:Address", "Playground:MovableClock", "Playground:StartAt", "Project:File", "Storage:Pth", "Storage:WaitForLockSeconds"],
            wrong.Complaints.Select(complaint => complaint.Key).Order(StringComparer.Ordinal));
        Assert.Contains("Storage:WaitForLockSeconds: \"soon\" is not allowed; a whole number is", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Slack:BotToken", "xoxp-12", "Slack:AppToken", "xapp-1", "Slack:BotToken: is no bot token")]
    [InlineData("Slack:BotToken", "xoxb-12", "Slack:AppToken", "12", "Slack:AppToken: is no app-level token")]
    [InlineData("Slack:BotToken", "xoxb-12", "Slack:AppToken", "", "Slack:AppToken: is missing, and so is Slack:SigningSecret")]
    [InlineData("Slack:BotToken", "", "Slack:SigningSecret", "8f74", "Slack:BotToken: is missing")]
    [InlineData("Slack:ClientId", "1.2", "Slack:SigningSecret", "8f74", "Slack:ClientSecret: is missing")]
    [InlineData("Slack:ClientId", "1.2", "Slack:PublicAddress", "http://bot.example.com", "Slack:PublicAddress: \"http://bot.example.com\" is not allowed with Slack:ClientId")]
    [InlineData("Slack:BotToken", "xoxb-12", "Slack:ApiAddress", "slack", "Slack:ApiAddress: \"slack\" is not allowed")]
    public void For_Slack_are_told_with_what_is_missing(string key, string value, string other, string otherValue, string complaint) =>
        Assert.Contains(complaint, Assert.Throws<WrongSettingsException>(() => SettingsCheck.Read(Settings((key, value), (other, otherValue)))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("localhost:4318")]
    [InlineData("ftp://localhost")]
    [InlineData("/v1/traces")]
    [InlineData("http://me:S3CR3T@localhost:4318")]
    [InlineData("http://localhost:4318/?key=1")]
    public void For_telemetry_want_the_address_of_a_collector(string address)
    {
        var wrong = Assert.Throws<WrongSettingsException>(() => SettingsCheck.Read(Settings(("Telemetry:OtlpAddress", address))));
        Assert.Equal("Telemetry:OtlpAddress", Assert.Single(wrong.Complaints).Key);
        Assert.Contains("an address like http://localhost:4318 is", wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("S3CR3T", wrong.Message, StringComparison.Ordinal);
        Assert.True(SettingsCheck.Read(Settings(("Telemetry:OtlpAddress", "https://collector.example/otlp"))).Telemetry.IsOn);
    }

    [Fact]
    public void Never_repeat_a_secret() =>
        Assert.DoesNotContain("S3CR3T", Assert.Throws<WrongSettingsException>(() => SettingsCheck.Read(Settings(("Slack:BotToken", "S3CR3T"), ("Slack:AppToken", "S3CR3T")))).Message, StringComparison.Ordinal);

    [Fact]
    public void Have_bounds() =>
        Assert.Contains("1 to 600", Assert.Throws<WrongSettingsException>(() => SettingsCheck.Read(Settings(("Storage:WaitForLockSeconds", "0")))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task That_are_wrong_stop_the_start_with_their_own_code()
    {
        var (code, _, error) = await TheProgram.Run("--Playground:Address=nowhere", "--Storage:WaitForLockSeconds=-1");

        Assert.Equal(2, code);
        Assert.Contains("Playground:Address", error, StringComparison.Ordinal);
        Assert.Contains("Storage:WaitForLockSeconds", error, StringComparison.Ordinal);
    }

    [Fact]
    public void That_name_nothing_or_have_no_value_are_not_passed_over()
    {
        var wrong = Assert.Throws<WrongSettingsException>(() => SettingsCheck.CheckArguments(["--bogus", "--Storage:Path", "--Playground:Address=http://127.0.0.1:1", "--Project:File", "p.json"]));

        Assert.Equal(["--bogus", "--Storage:Path"], wrong.Complaints.Select(complaint => complaint.Key));
    }

    private static IConfigurationRoot Settings(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();
}
