using System.CommandLine;
using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Replies;

namespace AutomatosX.Bot.Host.Verbs;

/// <summary>Reads replies from a file and prints what each of them means, so that anybody can score the reader.</summary>
internal static class ReadVerb
{
    private const int Often = 1000;

    public static Command Command()
    {
        var project = new Option<string>("--project") { Description = "The project file that the replies are read against", Required = true };
        var replies = new Option<string>("--replies") { Description = "Replies, one JSON object a line: id, by, at, about, owns, text", Required = true };
        var command = new Command("read", "Read replies from a file; prints {\"id\":…,\"actual\":[…]} a line.") { project, replies };
        command.SetAction((parsed, cancel) => Exit.After(() => Read(parsed.GetValue(project)!, parsed.GetValue(replies)!, cancel)));
        return command;
    }

    private static async Task<int> Read(string projectFile, string repliesFile, CancellationToken cancel)
    {
        var project = await InputFiles.Project(projectFile, cancel);
        var complaints = new List<Complaint>();
        var count = 0;
        foreach (var line in (await InputFiles.Text(repliesFile, cancel)).Split('\n'))
        {
            count++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                var reply = CorpusLine.Read(line, project, count);
                Console.WriteLine(CorpusReading.Write(reply.Id, ReplyReader.Read(reply.Text, reply.Context)));
            }
            catch (UnreadableFileException unreadable)
            {
                complaints.AddRange(unreadable.Complaints.Select(complaint => complaint with { Where = $"{repliesFile}, {complaint.Where}" }));
            }

            if (count % Often == 0)
                await Console.Error.WriteLineAsync($"{count} replies read");
        }

        return complaints.Count == 0 ? Exit.Well : throw new UnreadableFileException(complaints);
    }
}
