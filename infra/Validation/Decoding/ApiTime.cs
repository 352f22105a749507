namespace ServiceInfra.Validation.Decoding;

/// <summary>The API's times: RFC 3339 as Go reads it.</summary>
internal static class ApiTime
{
    /// <summary>Whether the server can read a time.</summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        // 2006-01-02T15:04:05[.fraction](Z|±hh:mm); Go takes an hour of one digit as well.
        if (text.Length < 19 || text[4] != '-' || text[7] != '-' || text[10] != 'T') return false;
        var hours = text[12] == ':' ? 1 : 2;
        var time = text[11..];
        if (time.Length < hours + 7 || time[hours] != ':' || time[hours + 3] != ':') return false;
        if (!Number(text[..4], out var year) || !Number(text[5..7], out var month) || !Number(text[8..10], out var day)
            || !Number(time[..hours], out var hour) || !Number(time[(hours + 1)..(hours + 3)], out var minute) || !Number(time[(hours + 4)..(hours + 6)], out var second)) return false;
        if (month is < 1 or > 12 || day < 1 || day > DaysIn(year, month) || hour > 23 || minute > 59 || second > 59) return false;
        var rest = time[(hours + 6)..];
        if (rest is ['.' or ',', ..])
        {
            var digits = 1;
            while (digits < rest.Length && char.IsAsciiDigit(rest[digits])) digits++;
            if (digits == 1) return false;
            rest = rest[digits..];
        }
        if (rest is "Z") return true;
        return rest.Length == 6 && rest[0] is '+' or '-' && rest[3] == ':' && Number(rest[1..3], out var h) && Number(rest[4..6], out var m) && h <= 24 && m <= 60;
    }

    // Year 0 exists for Go, and is a leap year.
    private static int DaysIn(int year, int month) => DateTime.DaysInMonth(year == 0 ? 2000 : year, month);

    private static bool Number(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c)) return false;
            number = number * 10 + (c - '0');
        }
        return true;
    }
}
