using System.Collections;
using System.Globalization;
using System.Text;

namespace AutomatosX.Bot.Testing;

/// <summary>
/// A value spelled out, all the way down: two values that read the same are the same. Records compare their lists by reference
/// and instants without their offset; here both count.
/// </summary>
public static class Spelled
{
    public static string Out(object? value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case DateTimeOffset instant:
                text.Append(instant.ToString("O", CultureInfo.InvariantCulture));
                break;
            case TimeZoneInfo zone:
                text.Append(zone.Id);
                break;
            case string or ValueType and IFormattable or bool or Enum:
                text.Append('\'').Append(Convert.ToString(value, CultureInfo.InvariantCulture)).Append('\'');
                break;
            case IEnumerable list:
                WriteList(text, list);
                break;
            default:
                WriteProperties(text, value);
                break;
        }
    }

    private static void WriteList(StringBuilder text, IEnumerable list)
    {
        var parts = list.Cast<object?>().Select(Out);
        // What has no order is put into one.
        if (list.GetType().GetInterfaces().Any(type => type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(IReadOnlySet<>) || type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))))
            parts = parts.Order(StringComparer.Ordinal);
        text.Append('[').AppendJoin(", ", parts).Append(']');
    }

    private static void WriteProperties(StringBuilder text, object value)
    {
        // Of a pair in a dictionary both parts count; of a record what can be set: the rest is computed from it.
        var isPair = value.GetType().IsGenericType && value.GetType().GetGenericTypeDefinition() == typeof(KeyValuePair<,>);
        var properties = value.GetType().GetProperties().Where(property => (isPair || property.CanWrite) && property.GetIndexParameters().Length == 0);
        text.Append(value.GetType().Name).Append('(');
        foreach (var property in properties.OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            text.Append(property.Name).Append(": ");
            Write(text, property.GetValue(value));
            text.Append(", ");
        }

        text.Append(')');
    }
}
