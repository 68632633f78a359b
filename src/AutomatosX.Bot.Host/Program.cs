using AutomatosX.Bot.Host.Verbs;

return await HostVerbs.All().Parse(args).InvokeAsync();
