package linetwin.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linetwin.cli.option.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardTextTest {
    private static final Path TWO_STATIONS = Path.of("..", "scenarios", "teaching", "two-stations.yaml");

    private static final Pattern COMMANDS_NOTHING =
            Pattern.compile("[\\n\\t[^\\p{Cc}\\x{61c}\\x{200e}\\x{200f}\\x{2028}-\\x{202e}\\x{2066}-\\x{2069}]]*");

    private static String shown(String text, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new StandardText(bytes, charset).printer().println(text);
        return bytes.toString(charset).stripTrailing();
    }

    @Test
    void aTerminalThatKnowsAsciiAloneIsGivenWhatItCanShow() {
        assertThat(shown("25.93 ± 0.26 µs …", US_ASCII)).isEqualTo("25.93 +- 0.26 us ...");
        assertThat(shown("总拼", US_ASCII)).isEqualTo("\\u603b\\u62fc");
        assertThat(shown("25.93 ± 0.26, 总拼 🚗", UTF_8)).isEqualTo("25.93 ± 0.26, 总拼 🚗");
        assertThat(shown("🚗", Charset.forName("GBK"))).isEqualTo("\\ud83d\\ude97");
    }

    /** As titles, ids and topics can hold, to colour, to clear or to retitle the terminal of who reads them. */
    @ParameterizedTest
    @CsvSource({
        "a\u001b[2Jb, a\\u001b[2Jb",
        "a\u001b]0;owned\u0007b, a\\u001b]0;owned\\u0007b",
        "a\u009b31mb, a\\u009b31mb",
        "a\u007fb, a\\u007fb",
        "a\u202eb, a\\u202eb"
    })
    void controlCharactersReachNoTerminal(String text, String shown) {
        assertThat(shown(text, UTF_8)).isEqualTo(shown);
    }

    /** All of C0 but for tab and line feed, DEL, C1, and the controls of direction, in whatever character set. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "US-ASCII", "ISO-8859-1", "windows-1256", "GBK", "UTF-16"})
    void noCharacterAtAllCommandsATerminal(String name) {
        Charset charset = Charset.forName(name);
        StringBuilder all = new StringBuilder();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            all.append("a").append((char) c);
        }

        String shown = shown(all.toString(), charset);

        assertThat(COMMANDS_NOTHING.matcher(shown).replaceFirst("")).isEmpty();
        assertThat(shown)
                .contains("a\\u0000a\\u0001a")
                .contains("a\\u001ba")
                .contains("a\\u009ba")
                .contains("a\\u202ea");
    }

    /** What a program reads must come out as what it was. */
    @Test
    void jsonOfHostileNamesIsTheSameForItsReader() throws JsonProcessingException {
        String hostile = "\u001b]0;x\u0007 \u009b31m \u007f \u202e \u2066 \r\n\t \\u001b \ud83d\ude97";
        String json = new ObjectMapper().createObjectNode().put("name", hostile).toString();

        for (Charset charset : List.of(UTF_8, US_ASCII)) {
            String shown = shown(json, charset);
            assertThat(shown).matches(COMMANDS_NOTHING).doesNotContain("\n");
            assertThat(new ObjectMapper().readTree(shown).path("name").asText()).isEqualTo(hostile);
        }
    }

    /** Through every command that prints names, ids, topics and messages of others, on both streams. */
    @Test
    void noFileMakesAnyCommandPrintControlCharacters(@TempDir Path folder) throws IOException {
        String hostile = "\\u001b]0;owned\\u0007\\u009b2J\\u202e";
        Path line = Files.writeString(
                folder.resolve("line.yaml"),
                Files.readString(TWO_STATIONS)
                        .replaceFirst("(?m)^title:.*", "title: {zh: \"" + hostile + "\", en: \"" + hostile + "\"}")
                        .replaceFirst("(?m)^name:.*", "name: two-stations"));
        Path wrong = Files.writeString(
                folder.resolve("wrong.yaml"),
                Files.readString(TWO_STATIONS)
                        .replaceFirst("(?m)^name:.*", "name: \"" + hostile + "\"")
                        .replace("capacity", "\"" + hostile + "\""));
        Path unreadable = Files.writeString(folder.resolve("unreadable.yaml"), "a: \u009b31m\u202e [\n");
        Path recording = folder.resolve("r.jsonl");
        String run = "run " + line + " --replications 2 --duration 1h --warm-up 0h";
        allShown(run + " --record " + recording);
        Path other = Files.writeString(
                folder.resolve("other.jsonl"),
                Files.readString(recording)
                        .replace("shop/first/", "shop/" + hostile + "/")
                        .replace("\"second\"", "\"" + hostile + "\"")
                        .replace("\"WORKING\"", "\"" + hostile + "\""));

        String all = Stream.of(
                        run + " --elements --json",
                        run + " --elements --verbose",
                        "check " + line + " --evidence",
                        "check " + wrong,
                        "check " + unreadable,
                        "compare " + line + " " + wrong,
                        "verify " + other,
                        "diff " + recording + " " + other,
                        "replay " + other,
                        "replay " + other + " --json",
                        "run " + folder + "/\u001b[2J\u202e.yaml",
                        "verify " + folder + "/\u009b2J.jsonl",
                        "\u001b[2J",
                        "run --\u001b[2J\u202e")
                .map(command -> COMMANDS_NOTHING.matcher(allShown(command)).matches() ? "" : command)
                .collect(Collectors.joining());

        assertThat(all).as("commands that print control characters").isEmpty();
        assertThat(allShown("verify " + other)).as("of them").contains("]0;owned");
    }

    private static String allShown(String command) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        int status = run(both, both, command);
        assertThat(status).as(both.toString(UTF_8)).isNotEqualTo(ExitStatus.BUG);
        return both.toString(UTF_8);
    }

    @Test
    void linesAndTabsRemainWhatTheyAre() {
        assertThat(shown("a\tb\nc\r\nd", UTF_8)).isEqualTo("a\tb\nc\r\nd");
        assertThat(shown("a\rb", UTF_8)).isEqualTo("a\\u000db"); // which would write over the begin of the line
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "schema",
                "schema state",
                "check teaching/two-stations",
                "run teaching/two-stations --replications 2 --duration 1h --json",
                "compare teaching/two-stations teaching/two-stations --replications 2 --duration 1h",
                "validate validation/zb-tdf-5",
                "run --help"
            })
    void aResultThatCouldNotBeWrittenIsNoSuccess(String command) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int status = run(failing("No space left on device"), err, command);

        assertThat(err.toString(UTF_8))
                .isEqualTo("linetwin: the result can't be written to standard output: No space left on device.\n");
        assertThat(status).isEqualTo(ExitStatus.FAILED_CHECK);
    }

    @Test
    void aReaderThatWentAwayHasReadWhatItWanted() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        assertThat(run(failing("Broken pipe"), err, "schema")).isEqualTo(ExitStatus.OK);
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void anArgumentThatTheLocaleGarbledIsToldAsSuch() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int status = run(new ByteArrayOutputStream(), err, "check \ufffd\ufffd.yaml");

        assertThat(err.toString(UTF_8))
                .startsWith("linetwin: the argument '??.yaml' has characters that the locale (")
                .endsWith(
                        "can't read.\nFile names other than ASCII need to be in UTF-8, and a UTF-8 locale, such as LC_ALL=C.UTF-8.\n");
        assertThat(status).isEqualTo(ExitStatus.WRONG_INPUT);
    }

    private static int run(OutputStream out, OutputStream err, String command) {
        return Linetwin.run(
                new FakeWindow(false, settings -> {}),
                Map.of(),
                new StandardText(out, UTF_8),
                new StandardText(err, UTF_8),
                command.split(" "));
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
