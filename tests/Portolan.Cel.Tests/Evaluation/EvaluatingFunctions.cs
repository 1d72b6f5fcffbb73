using Portolan.Cel.Values;

namespace Portolan.Cel.Tests.Evaluation;

public class EvaluatingFunctions
{
    [Theory]
    [InlineData("size('a😀') == 2 && size(b'é') == 2 && [1].size() == 1 && {}.size() == 0")]
    [InlineData("'añb😀c'.charAt(3) == '😀' && 'ab'.charAt(2) == ''")]
    [InlineData("'😀b😀b'.indexOf('b') == 1 && '😀b😀b'.indexOf('b', 2) == 3 && 'abc'.indexOf('z', 99) == -1")]
    [InlineData("'😀b😀b'.lastIndexOf('b') == 3 && '😀b😀b'.lastIndexOf('b', 2) == 1 && 'aaa'.lastIndexOf('aa', 1) == 1")]
    [InlineData("'a😀c'.substring(1, 2) == '😀' && 'abc'.substring(3) == ''")]
    [InlineData("'abab'.replace('b', 'x', 1) == 'axab' && 'ab'.replace('', '-') == '-a-b-' && ''.replace('', 'x') == 'x'")]
    [InlineData("'ab'.replace('', '-', 1) == '-ab' && 'ab'.replace('', '-', 2) == '-a-b' && 'aa'.replace('a', '', 0) == 'aa'")]
    [InlineData("'a,b,c'.split(',', 2) == ['a', 'b,c'] && 'a😀'.split('') == ['a', '😀'] && 'a'.split(',', 0) == []")]
    [InlineData("'a😀b'.reverse() == 'b😀a' && ' \\u00a0x\\u3000'.trim() == 'x'")]
    [InlineData("['a', 'b'].join('-') == 'a-b' && 'ÀaB'.lowerAscii() == 'Àab' && 'àb'.upperAscii() == 'àB'")]
    [InlineData("strings.quote('a\"\\n\\\\') == '\"a\\\\\"\\\\n\\\\\\\\\"'")]
    [InlineData("'%d %s %.2f %e %%'.format([-3, 1.5, 2.345, 0.00012]) == '-3 1.5 2.35 1.200000e-04 %'")]
    [InlineData("'%x %X %o %b %b'.format([255, 'az', 8, true, -5]) == 'ff 617A 10 1 -101'")]
    [InlineData("'%.0f %.0f %.1f %.2e'.format([0.5, 1.5, 0.25, 9.995]) == '0 2 0.2 9.99e+00'")]
    [InlineData("'%f %e'.format([1e22, 9.9999999e22]) == '10000000000000000000000.000000 1.000000e+23'")]
    [InlineData("'%s'.format([{'b': [1u, null], 'a': duration('90s')}]) == '{a: 90s, b: [1, null]}'")]
    [InlineData("'abc123'.matches('^[a-z]+\\\\d+$') && !'abc\\n'.matches('^abc$') && matches('x', '(?P<n>x)')")]
    [InlineData("'é1'.matches('^\\\\W\\\\d$') && '٣'.matches('^\\\\D$') && 'a]'.matches('^[[:alpha:]][]]$')")]
    [InlineData("'😀'.matches('^.$') && '😀😀'.matches('^😀{2}$') && '😀'.matches('^[^a]$') && '😀'.matches('^\\\\W$') && !'\\n'.matches('.')")]
    [InlineData("'\\n'.matches('(?s)^.$') && 'a\\nb'.matches('(?m)^b$') && '['.matches('[[]') && 'A'.matches('(?i)a') && ''.matches('')")]
    [InlineData("timestamp('2024-02-29T23:30:00.5+02:00') == timestamp('2024-02-29T21:30:00.500Z')")]
    [InlineData("string(timestamp('2024-02-29T23:30:00.120Z')) == '2024-02-29T23:30:00.12Z'")]
    [InlineData("timestamp('2024-03-31T00:30:00Z').getHours('Europe/Paris') == 1")]
    [InlineData("timestamp('2024-03-31T01:30:00Z').getHours('Europe/Paris') == 3")]
    [InlineData("timestamp('2024-02-29T23:30:00Z').getDate('+00:30') == 1 && timestamp('2024-02-29T23:30:00Z').getMonth('+00:30') == 2")]
    [InlineData("duration('-1h30m1.5s') == duration('-5401500ms')")]
    [InlineData("string(duration('-90.25s')) == '-90.25s' && duration('1us') > duration('0')")]
    [InlineData("timestamp('1969-12-31T23:59:59.5Z') + duration('1s') == timestamp('1970-01-01T00:00:00.5Z')")]
    [InlineData("date('2025-03-01') - date('2025-02-28') == days(1) && date('2024-02-28') + days(2) == date('2024-03-01')")]
    [InlineData("math.greatest(1, 2.5, 2u) == 2.5 && math.least([3, -1]) == -1")]
    [InlineData("math.bitShiftRight(-1, 60) == 15 && math.bitShiftLeft(1, 64) == 0")]
    [InlineData("math.round(-2.5) == -3.0 && math.sign(-3) == -1")]
    [InlineData("math.sqrt(9) == 3.0 && math.bitXor(5u, 1u) == 4u && math.bitNot(0) == -1")]
    [InlineData("int('-7') == -7 && int(-7.9) == -7 && uint(3.9) == 3u")]
    [InlineData("double('1e3') == 1000.0 && string(1e21) == '1e+21' && string(0.00001) == '1e-05'")]
    [InlineData("string(100.0) == '100' && string(b'\\xc3\\xa9') == 'é'")]
    [InlineData("bytes('é') == b'\\xc3\\xa9' && bool('T') && string(true) == 'true'")]
    [InlineData("dyn(1) == 1.0 && dyn(1u) in [1] && {1: 'a'}[dyn(1.0)] == 'a' && dyn('1') != 1 && double('NaN') != double('NaN')")]
    [InlineData("dyn(1) < 1.5 && dyn(-1) < 0u && !(dyn(1) > double('NaN')) && 'a' < '😀' && '\\uffff' < '😀' && b'a' < b'b'")]
    [InlineData("optional.none().or(optional.of(2)).value() == 2")]
    [InlineData("optional.ofNonZeroValue('').orValue('x') == 'x' && [?optional.none(), 1] == [1]")]
    [InlineData("[optional.of(1), optional.none()].unwrapOpt() == [1]")]
    [InlineData("{'a': 1}[?'b'].orValue(3) == 3 && {?'a': optional.of(1)} == {'a': 1}")]
    [InlineData("{'a': 1, 'b': 2}.transformMapEntry(k, v, {v: k}) == {1: 'a', 2: 'b'} && ['x'].transformMap(i, v, v) == {0: 'x'}")]
    [InlineData("base64.decode('aGVsbG8') == b'hello' && base64.encode(b'hello') == 'aGVsbG8='")]
    [InlineData("type(null) == null_type && type(date('2025-01-01')) == google.protobuf.Timestamp && type(type(1)) == type")]
    [InlineData("cel.bind(x, 2, [1, 2].exists(y, y == x)) && [1].all(x, [2].all(x, x == 2) && x == 1)")]
    [InlineData("Passport{from: date}.from == date")]
    [InlineData("!has(Passport{note: 'x'}.from) && Passport{note: 'x'} == Passport{?note: optional.of('x')}")]
    [InlineData("!has(Passport{?note: optional.none()}.note)")]
    [InlineData("!has(Passport{note: string(perhaps)}.from) && type(Passport{}) == Passport")]
    [InlineData("[1.0, 2.0, 3] == [1u, 2, 3u] && {1: 'a', 2u: 'b'} == {1u: 'a', dyn(2): 'b'} && dyn([1]) != [1.5] && null in [1, null]")]
    [InlineData("--------19 == 19 && !!!!true && -0x8000000000000000 < 0 && - 5 == -5 && 7 - -3 == 10 && -7 / 2 == -3 && -7 % 5 == -2")]
    public void A_function_gives_what_its_page_says(string source) => Sample.Evaluate(source).ShouldBe(CelBool.True, source);

    [Theory]
    [InlineData("1 / 0", CelErrorCode.DivideByZero)]
    [InlineData("1u % 0u", CelErrorCode.ModulusByZero)]
    [InlineData("9223372036854775807 + 1", CelErrorCode.Overflow)]
    [InlineData("0u - 1u", CelErrorCode.Overflow)]
    [InlineData("18446744073709551615u * 2u", CelErrorCode.Overflow)]
    [InlineData("-(-9223372036854775808)", CelErrorCode.Overflow)]
    [InlineData("{'a': 1}['b']", CelErrorCode.NoSuchKey)]
    [InlineData("{'a': 1}.b", CelErrorCode.NoSuchKey)]
    [InlineData("1.b", CelErrorCode.NoSuchField)]
    [InlineData("[1][1]", CelErrorCode.IndexOutOfRange)]
    [InlineData("[1][0.5]", CelErrorCode.InvalidArgument)]
    [InlineData("{1.5: 1}", CelErrorCode.UnsupportedKeyType)]
    [InlineData("{1: 1, 1u: 2}", CelErrorCode.RepeatedKey)]
    [InlineData("nothing", CelErrorCode.UndeclaredReference)]
    [InlineData("nothing(1)", CelErrorCode.UnboundFunction)]
    [InlineData("size(1)", CelErrorCode.NoSuchOverload)]
    [InlineData("1 < 'a'", CelErrorCode.NoSuchOverload)]
    [InlineData("optional.none().value()", CelErrorCode.NoOptionalValue)]
    [InlineData("'%d'.format(['a'])", CelErrorCode.InvalidFormat)]
    [InlineData("'%q'.format([1])", CelErrorCode.InvalidFormat)]
    [InlineData("'%d'.format([])", CelErrorCode.InvalidFormat)]
    [InlineData("'%.2'.format([1])", CelErrorCode.InvalidFormat)]
    [InlineData("'a'.matches('(')", CelErrorCode.InvalidPattern)]
    [InlineData("'aa'.matches('(a)\\\\1')", CelErrorCode.InvalidPattern)]
    [InlineData("'a'.matches('[a')", CelErrorCode.InvalidPattern)]
    [InlineData("'a'.matches('(?=a)')", CelErrorCode.InvalidPattern)]
    [InlineData("timestamp('2025-02-29T00:00:00Z')", CelErrorCode.InvalidConversion)]
    [InlineData("timestamp('2025-02-28')", CelErrorCode.InvalidConversion)]
    [InlineData("timestamp('9999-12-31T23:59:59Z') + duration('1s')", CelErrorCode.OutOfRange)]
    [InlineData("date('2025-2-1')", CelErrorCode.InvalidConversion)]
    [InlineData("days(200000)", CelErrorCode.OutOfRange)]
    [InlineData("duration('1x')", CelErrorCode.InvalidConversion)]
    [InlineData("duration('9999999h')", CelErrorCode.OutOfRange)]
    [InlineData("timestamp(0).getHours('Nowhere/Land')", CelErrorCode.InvalidArgument)]
    [InlineData("int(1e19)", CelErrorCode.OutOfRange)]
    [InlineData("string(b'\\xff')", CelErrorCode.InvalidConversion)]
    [InlineData("math.bitShiftLeft(1, -1)", CelErrorCode.InvalidArgument)]
    [InlineData("math.greatest([])", CelErrorCode.InvalidArgument)]
    [InlineData("base64.decode('*')", CelErrorCode.InvalidConversion)]
    [InlineData("'abc'.substring(2, 1)", CelErrorCode.InvalidArgument)]
    public void A_failure_has_its_own_code(string source, CelErrorCode code) => Sample.ErrorOf(source).ShouldBe(code, source);

    [Fact]
    public void An_error_tells_where_in_the_source_it_happened()
    {
        var error = Sample.Evaluate("yes &&\n  firm.passports['DE'].from > date").ShouldBeOfType<CelError>();
        error.Position.ToString().ShouldBe("2:17");
        error.ToString().ShouldBe("error at 2:17: no such key: DE");
    }

    [Fact]
    public void A_pattern_that_would_backtrack_for_ever_answers_at_once()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Sample.EvaluateUnchecked($"'{new string('a', 5000)}!'.matches('^(a+)+$')").ShouldBe(CelBool.False);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }
}
