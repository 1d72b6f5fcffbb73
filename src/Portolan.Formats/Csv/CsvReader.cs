using System.Text;

namespace Portolan.Formats.Csv;

/// <summary>
/// Reads comma-separated values (RFC 4180) one record at a time: quoted cells with line breaks, CRLF, LF or CR line ends, and
/// for every cell its line and column. Lines without any character are passed over. Anything that cannot be read in one way
/// only, or is larger than the limits, throws an <see cref="InputException"/> with the place.
/// </summary>
public sealed class CsvReader
{
    private const int BufferSize = 16 * 1024;
    private const char ByteOrderMark = '\uFEFF';

    private readonly TextReader text;
    private readonly CsvLimits limits;
    private readonly string? source;
    private readonly char[] buffer = new char[BufferSize];
    private readonly List<CsvCell> cells = [];
    private readonly StringBuilder cell = new();
    private int next;
    private int filled;
    private int line = 1;
    private int column = 1;
    private int recordLength;
    private bool cellIsInvalid;
    private bool lastWasReturn;
    private int characterLine = 1;
    private int characterColumn = 1;

    /// <summary>Reads from text; the text is not closed.</summary>
    /// <param name="text">The characters, from the beginning.</param>
    /// <param name="source">The name of the file for messages.</param>
    /// <param name="limits">How much is accepted.</param>
    public CsvReader(TextReader text, string? source = null, CsvLimits? limits = null)
    {
        this.text = text;
        this.source = source;
        this.limits = limits ?? CsvLimits.Default;
    }

    /// <summary>Reads UTF-8 from a stream; the stream is not closed. Invalid bytes are marked on their cell.</summary>
    /// <param name="stream">The bytes, from the beginning.</param>
    /// <param name="source">The name of the file for messages.</param>
    /// <param name="limits">How much is accepted.</param>
    public CsvReader(Stream stream, string? source = null, CsvLimits? limits = null)
        : this(new Utf8TextReader(stream), source, limits)
    {
    }

    /// <summary>The number of the record last read, counted from 1; 0 before the first.</summary>
    public int Record { get; private set; }

    /// <summary>The cells of the record last read. The list is used again by the next <see cref="Read"/>.</summary>
    public IReadOnlyList<CsvCell> Cells => cells;

    /// <summary>The physical line on which the record last read begins, counted from 1.</summary>
    public int Line => cells.Count > 0 ? cells[0].Line : 0;

    /// <summary>Whether the record last read was ended by the end of the file and not by a line break.</summary>
    public bool EndedWithoutLineBreak { get; private set; }

    /// <summary>Reads the next record; false at the end of the file.</summary>
    /// <exception cref="InputException">The record cannot be read.</exception>
    public bool Read()
    {
        cells.Clear();
        recordLength = 0;
        var character = SkipBlankLines();
        if (character < 0) return false;
        if (Record >= this.limits.Records) throw Refuse(characterLine, characterColumn, "more records", $"at most {this.limits.Records} records");
        Record++;
        EndedWithoutLineBreak = false;
        while (ReadCell(ref character))
        {
            if (cells.Count >= this.limits.Columns)
            {
                throw Refuse(characterLine, characterColumn, "another cell", $"at most {this.limits.Columns} cells in a record");
            }
        }
        return true;
    }

    private int SkipBlankLines()
    {
        var character = Next();
        if (Record == 0 && character == ByteOrderMark)
        {
            this.column = 1;
            character = Next();
        }
        while (character is '\n' or '\r') character = Next();
        return character;
    }

    /// <summary>Reads the cell that begins with the character given; true where another cell of the same record follows it.</summary>
    private bool ReadCell(ref int character)
    {
        var (line, column) = (characterLine, characterColumn);
        this.cell.Clear();
        cellIsInvalid = false;
        if (character == '"')
        {
            ReadQuoted(line, column);
            character = Next();
            while (character is ' ' or '\t') character = Next();
            if (character >= 0 && character is not (',' or '\r' or '\n'))
            {
                throw Refuse(characterLine, characterColumn, $"{Shown((char)character)} after the closing quote",
                    "a comma or the end of the line");
            }
        }
        else
        {
            while (character >= 0 && character is not (',' or '\r' or '\n'))
            {
                Append((char)character, line, column);
                character = Next();
            }
        }
        cells.Add(new CsvCell(this.cell.ToString(), line, column, cellIsInvalid));
        if (character < 0) EndedWithoutLineBreak = true;
        if (character != ',') return false;
        character = Next();
        return true;
    }

    private void ReadQuoted(int line, int column)
    {
        while (true)
        {
            var character = Next();
            if (character < 0)
            {
                throw Refuse(line, column, "a quoted cell that the end of the file cuts off", "a closing quote; the file is truncated");
            }
            if (character == '"')
            {
                if (!NextIsQuote()) return;
                Next();
            }
            Append((char)character, line, column);
        }
    }

    private void Append(char character, int line, int column)
    {
        if (character == '\0') throw Refuse(characterLine, characterColumn, "a NUL character", "text; this is a binary file or UTF-16");
        if (Utf8TextReader.IsInvalidByte(character) && !FollowsHighSurrogate())
        {
            cellIsInvalid = true;
            character = '\uFFFD';
        }
        if (this.cell.Length >= this.limits.CellLength)
        {
            throw Refuse(line, column, "a longer cell", $"at most {this.limits.CellLength} characters in a cell");
        }
        if (++recordLength > this.limits.RecordLength)
        {
            throw Refuse(line, column, "a longer record", $"at most {this.limits.RecordLength} characters in a record");
        }
        this.cell.Append(character);
    }

    private bool FollowsHighSurrogate() => this.cell.Length > 0 && char.IsHighSurrogate(this.cell[^1]);

    private bool NextIsQuote() => Fill() && buffer[next] == '"';

    private int Next()
    {
        (characterLine, characterColumn) = (this.line, this.column);
        if (!Fill()) return -1;
        var character = buffer[next++];
        // A line break moves to the next line; the line feed of a CRLF belongs to the break that its CR has counted.
        if (character == '\n' && lastWasReturn)
        {
            lastWasReturn = false;
            return character;
        }
        lastWasReturn = character == '\r';
        if (character is '\n' or '\r')
        {
            this.line++;
            this.column = 1;
        }
        else
        {
            this.column++;
        }
        return character;
    }

    private bool Fill()
    {
        if (next < filled) return true;
        filled = this.text.Read(buffer, 0, buffer.Length);
        next = 0;
        return filled > 0;
    }

    private InputException Refuse(int line, int column, string found, string expected) =>
        new(new InputError(this.source, Record, line, column, found, expected));

    private static string Shown(char character) => char.IsControl(character) ? $"U+{(int)character:X4}" : $"'{character}'";
}
