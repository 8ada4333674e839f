package linetwin.link.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import linetwin.cli.Console;
import linetwin.cli.option.ExitStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the user reads when something in a log is wrong; nothing is written then, or what could be used. */
class LogMistakesTest {
    private static final String MAPPING = """
            logs:
              - kind: states
                files: "s*.csv*"
                element: {at: /station}
                time: {at: /time}
                state: {at: /state, names: {RUN: WORKING, STOP: FAILED}}
              - kind: stops
                files: "d*.csv"
                element: {at: /station}
                begin: {at: /begin}
                end: {at: /end}
              - kind: items
                files: "*.xes"
                form: xes
                element: {at: "/concept:name"}
                case: {at: "/case:concept:name"}
                time: {at: "/time:timestamp"}
                transition: {at: "/lifecycle:transition", begin: start, end: complete}
              - kind: items
                files: "*.json"
                form: ocel
                object-type: part
                element: {at: "/ocel:activity"}
                case: {at: "/ocel:oid"}
                end: {at: "/ocel:timestamp"}
            """;

    @TempDir
    private Path folder;

    private ImportedLog log;

    @BeforeEach
    void begin() {
        log = new ImportedLog(folder).mapping(MAPPING);
    }

    /** Lines are parted by a bar. */
    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
        s.csv § ''                                                        § s.csv: is empty; must have a row of names and rows below it.
        s.csv § 'time,station,state|'                                     § s.csv: has no rows.
        s.csv § 'time,station,stat|2026-01-05T06:00:00Z,a,RUN|'           § s.csv: has no column 'state', which the mapping reads; its columns are 'time', 'station', 'stat'.+Maybe 'stat' is meant.
        s.csv § 'time,time,state|'                                        § s.csv, line 1: has the column 'time' twice; must be once.
        s.csv § 'time,station,state|2026-01-05T06:00:00,a,RUN|'           § s.csv, line 2: has a time without an offset from UTC; the mapping has to say zone or offset.+Maybe zone: Asia/Shanghai, or that of the plant, is missing in /time.
        s.csv § 'time,station,state|2026-01-05T06:00:00Z,a,RUN|2026-01-05T07:00:00,a,RUN|' § s.csv: has times with an offset from UTC, as in line 2, and times without one, as in line 3; must be one or the other.+Maybe two logs were put together; each can be given as a file of its own.
        s.csv § 'time,station,state|2026-01-05T06:00:00Z,a,RUN|2026-01-05T06:00:01Z,a,SOTP|2026-01-05T06:00:02Z,a,IDLE|2026-01-05T06:00:03Z,a,IDLE|2026-01-05T06:00:04Z,c,RUN|' § s.csv: has words at /state, for which the mapping has no name, with how often: 'IDLE' (2), 'SOTP' (1).+s.csv: has rows of elements, for which the mapping has no name, with how often: 'c' (1).
        s.csv § 'time,station,state|5 o clock,a,RUN|'                     § s.csv, line 2: /time is '5 o clock'; must be a time in ISO-8601, such as 2026-01-05T06:00:00Z.+linetwin: s.csv: has 1 rows, of which none says anything by the mapping; the first that can't be used: s.csv, line 2: /time is '5 o clock'; must be a time in ISO-8601, such as 2026-01-05T06:00:00Z.
        s.csv § 'time,station,state|"2026-01-05T06:00:00Z,a,RUN|'         § s.csv, line 2: has a quotation mark without an end.
        other.txt § 'x'                                                   § other.txt: is none of the files that the mapping has logs for.+Maybe its name is to be added to files in a row of logs.
        x.xes § '<!DOCTYPE log [<!ENTITY x SYSTEM "file:///etc/passwd">]><log><trace><event/></trace></log>' § x.xes, line 1: has a document type; must be XES without one.
        x.xes § '<log><trace><string key="concept:name" value="1"/><event><string key'                       § x.xes, line 1: is no XES that can be read: XML document structures must start and end within the same entity.+Maybe the file is cut off, or of another kind: form: csv reads CSV.
        x.json § '{"objects": [{"id": "1", "type": "parts"}], "events": []}'                                § x.json: has no object of type 'part', which the mapping reads.+Maybe 'parts' is meant.
        x.json § '{"objects": [{"id": "1", "type": "part"}], "events": [{"id":'                              § x.json, line 1: is no JSON: Unexpected end-of-input within/between Object entries.
        x.json § '[]'                                                     § x.json: is no object of JSON, as OCEL 2.0 is.
        s.csv § 'PK\u0003\u0004'                                         § s.csv: is a ZIP archive, as a workbook of Excel is; must be text, or packed by gzip.+Maybe it is to be saved as CSV UTF-8.
        """)
    void logThatCannotBeUsedIsToldAndNothingIsWritten(String name, String text, String message) {
        log.file(name, text.replace('|', '\n').replace("\\u0003", "\u0003").replace("\\u0004", "\u0004"));

        assertThat(log.run()).isEqualTo(ExitStatus.WRONG_INPUT);

        assertThat(log.err()).isEqualTo("linetwin: " + message.replace("+", "\n") + "\n");
        assertThat(log.left()).isEmpty();
    }

    /** All other rows count. */
    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
        s.csv § 'time,station,state|2026-01-05T06:00:00Z,a,RUN|2026-13-05T06:00:00Z,a,RUN|'  § s.csv, line 3: /time is '2026-13-05T06:00:00Z'; must be a time in ISO-8601, such as 2026-01-05T06:00:00Z.
        s.csv § 'time,station,state|2026-01-05T06:00:00Z,a,RUN|1826-01-05T06:00:00Z,a,RUN|'  § s.csv, line 3: /time is '1826-01-05T06:00:00Z'; must be from 1970 to 2199.
        s.csv § 'time,station,state|2026-01-05T06:00:00Z,a,RUN|,a,RUN|'                      § s.csv, line 3: /time is missing.
        s.csv § 'time,station,state|2026-01-05T06:00:00Z,a,RUN|2026-01-05T06:00:01Z,a,,RUN|' § s.csv, line 3: has 4 fields, but there are 3 columns; a text with a separator in it must stand in quotation marks.
        s.csv § 'time,station,state|2026-01-05T06:00:00Z,a,RUN|2026-01-05T06:0'              § s.csv, line 3: has 1 fields, but there are 3 columns; the row is cut off.
        d.csv § 'station,begin,end|a,2026-01-05T06:00:00Z,2026-01-05T07:00:00Z|A1,2026-01-05T06:30:00Z,2026-01-05T06:40:00Z|a,2026-01-05T06:45:00Z,2026-01-05T07:45:00Z|' § d.csv, line 4: overlaps the stop of 'a' in line 2, which is not over at 2026-01-05T06:45:00Z.
        d.csv § 'station,begin,end|a,2026-01-05T06:00:00Z,2026-01-05T07:00:00Z|a,2026-01-05T08:30:00Z,2026-01-05T08:00:00Z|' § d.csv, line 3: /end is 2026-01-05T08:00:00Z, before the begin, 2026-01-05T08:30:00Z.
        """)
    void rowThatCannotBeUsedIsToldAndCounted(String name, String text, String message) {
        log.file(name, text.replace('|', '\n')).readInPart();

        assertThat(log.err()).startsWith("linetwin: " + message + "\n").contains("messages that could not be used (1)");
        assertThat(log.out()).contains(" rows, of which 1 could not be used; see above.");
        assertThat(log.left()).containsExactly("out.jsonl", "out.jsonl.index");
    }

    @Test
    void wrongCharacterSetIsTold() {
        log.file(
                "s.csv", "time,station,state\n2026-01-05T06:00:00Z,Gerüst,RUN\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(log.run()).isEqualTo(ExitStatus.WRONG_INPUT);

        assertThat(log.err()).isEqualTo("""
                linetwin: s.csv: is not text in UTF-8 near line 1.
                Maybe charset: windows-1252 or charset: GBK is to be said in the mapping.
                """);
    }

    /** As Excel writes it for a German, and as a Windows writes it for nobody. */
    @Test
    void marksOfEncodingAndSeparatorAreUnderstood() {
        String text = "\uFEFFsep=;\ntime;station;state\n2026-01-05T06:00:00Z;a;RUN\n2026-01-05T06:01:00Z;a;\"STOP\"\n";
        log.file("s1.csv", text.getBytes(StandardCharsets.UTF_8))
                .file("s2.csv", text.replace(';', '\t').replace(",a,", ",b,").getBytes(StandardCharsets.UTF_16LE))
                .read();

        assertThat(log.out()).contains(" messages from 4 rows.");
    }

    /** 100 MB of one field, in a few megabytes of memory. */
    @Test
    void lineWithoutAnEndIsRefused() throws IOException {
        Path file = folder.resolve("s.csv");
        try (var out = Files.newOutputStream(file)) {
            out.write("time,station,state\n2026-01-05T06:00:00Z,a,".getBytes(StandardCharsets.UTF_8));
            byte[] block = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 100; i++) {
                out.write(block);
            }
        }

        assertThat(run(file)).isEqualTo("linetwin: " + file + ", line 2: has a field of more than 65536 characters.\n");
    }

    @Test
    void lineOfManyFieldsIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("s.csv"), "time,station,state\n" + ",".repeat(1 << 20));

        assertThat(run(file)).isEqualTo("linetwin: " + file + ", line 2: has more than 1000 fields.\n");
    }

    @Test
    void bombIsRefused() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
            out.write("time,station,state\n".getBytes(StandardCharsets.UTF_8));
            byte[] rows = ("2026-01-05T06:00:00Z,a,RUN" + " ".repeat(50_000) + "\n")
                    .repeat(10)
                    .getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 100; i++) {
                out.write(rows);
            }
        }
        Path file = Files.write(folder.resolve("s.csv.gz"), bomb.toByteArray());

        assertThat(run(file))
                .isEqualTo("linetwin: " + file + ": unpacks to more than 200 times its size, as no log does.\n");
    }

    @Test
    void packedLogIsReadAndOneThatIsCutIsTold() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("time,station,state\n2026-01-05T06:00:00Z,a,RUN\n2026-01-05T06:00:10Z,a,RUN\n"
                    .getBytes(StandardCharsets.UTF_8));
        }
        log.file("s.csv.gz", packed.toByteArray()).read();
        assertThat(log.out()).contains("from 2 rows");

        Path cut = Files.write(folder.resolve("s-cut.csv.gz"), java.util.Arrays.copyOf(packed.toByteArray(), 40));
        assertThat(run(cut))
                .startsWith("linetwin: " + cut + ": can't be read: ")
                .hasLineCount(1);
    }

    private String run(Path file) throws IOException {
        Path mapping = folder.resolve("mapping.yaml");
        if (Files.notExists(mapping)) {
            log.file("s-none.csv", "").run();
        }
        Console console = Console.withoutDisplay();
        Path out = folder.resolve("none.jsonl");
        assertThat(console.run("import", file.toString(), "--mapping", mapping.toString(), "--out", out.toString()))
                .isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(out).doesNotExist();
        return console.err();
    }

    @Test
    void recordingThatIsThereIsNeverWrittenOver() {
        log.file("s.csv", "time,station,state\n2026-01-05T06:00:00Z,a,RUN\n2026-01-05T06:00:10Z,a,RUN\n")
                .read();

        assertThat(log.run()).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(log.err()).contains("already, which is never written over");
    }

    @Test
    void unsortedLogThatIsTooLongToSortIsTold() {
        StringBuilder rows = new StringBuilder("time,station,state\n");
        for (int i = LogReader.HELD + 10; i > 0; i--) {
            rows.append(java.time.Instant.ofEpochSecond(1_700_000_000L + i)).append(",a,RUN\n");
        }
        log.file("s.csv", rows.toString());

        assertThat(log.run()).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(log.err())
                .contains(
                        "in a log of more than 200000 rows they must be in order of time.\nMaybe the file is to be sorted")
                .startsWith("linetwin: s.csv, line 200002: is of ");
        assertThat(log.left()).isEmpty();
    }
}
