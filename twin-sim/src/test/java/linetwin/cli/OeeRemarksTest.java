package linetwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import linetwin.cli.option.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command that shows an OEE says what its bare figure would hide. */
class OeeRemarksTest {
    private static final String TOO_SLOW = "Above 100 %: the ideal takt is slower than the fastest cycle of the line.";
    private static final String TOO_SHORT = "The period is shorter than 10 ideal takts";

    @TempDir
    Path folder;

    @Test
    void compareNamesTheLineWhoseTaktIsTooSlow() throws Exception {
        String quick = line("quick", 60);
        String slow = line("slow", 120);

        assertThat(run("compare", slow, quick)).contains("quick: " + TOO_SLOW).doesNotContain("slow: " + TOO_SLOW);
        JsonNode notes = new ObjectMapper()
                .readTree(run("compare", slow, quick, "--json"))
                .get("notes");
        assertThat(notes).hasSize(1);
        assertThat(notes.get(0).get("en").asText()).isEqualTo("quick: " + TOO_SLOW);
    }

    @Test
    void bottleneckTellsItBelowTheTimeOfTheLine() throws Exception {
        String quick = line("quick", 60);

        assertThat(run("bottleneck", quick)).contains(TOO_SLOW, "Slower than the ideal takt is negative");
        assertThat(new ObjectMapper()
                        .readTree(run("bottleneck", quick, "--json"))
                        .get("notes")
                        .findValuesAsText("en"))
                .contains(TOO_SLOW);
        assertThat(run("bottleneck", line("slow", 120))).doesNotContain(TOO_SLOW);
    }

    @Test
    void gainByTheIndexTellsItOfEachLine() throws Exception {
        String base = line("base", 100);
        Path leveled = folder.resolve("leveled.yaml");
        Files.writeString(leveled, """
                schema: linetwin-scenario/1
                name: leveled
                extends: base.yaml
                title: Leveled
                levers:
                  faster:
                    title: Faster
                    grade: none
                    evidence: {mark: assumed, zh: 假设, en: assumed}
                    changes: [{path: areas.shop.elements.s1.cycle, set: 60 s}]
                """);
        assertThat(base).isNotEmpty();

        String text = run("gain", leveled.toString(), "--by", "E3", "--replications", "2");
        assertThat(text).contains("leveled: " + TOO_SLOW).doesNotContain("base: " + TOO_SLOW);
    }

    /** One vehicle in two seconds would be an OEE of thousands of per cent. */
    @Test
    void replayOfAFewSecondsSaysThatTheyAreTooShort() throws Exception {
        Path file = folder.resolve("run.jsonl");
        run("run", line("base", 100), "--record", file.toString());

        assertThat(run("replay", file.toString(), "--from", "9999 s", "--to", "10001 s"))
                .contains(TOO_SHORT);
        JsonNode slice = new ObjectMapper()
                .readTree(run("replay", file.toString(), "--from", "9999 s", "--to", "10001 s", "--json"))
                .get("runs")
                .get(0);
        assertThat(slice.get("notes").get(0).get("figures").findValuesAsText("name"))
                .contains("oeeIndex", "goodVehiclesPerPlannedHour");
        assertThat(run("replay", file.toString())).doesNotContain(TOO_SHORT);
    }

    @Test
    void runOfAMinuteInWhichNothingIsMadeSaysSo() throws Exception {
        assertThat(run("run", line("base", 100), "--duration", "60 s")).contains(TOO_SHORT);
    }

    private String run(String... arguments) {
        Console console = Console.withoutDisplay();
        assertThat(console.run(arguments)).as(console.err()).isEqualTo(ExitStatus.OK);
        return console.out();
    }

    /** A station whose ideal takt is 90 s. */
    private String line(String name, int cycleSeconds) throws IOException {
        Path file = folder.resolve(name + ".yaml");
        Files.writeString(file, """
                schema: linetwin-scenario/1
                name: %s
                title: %s
                plan: {rate: 40 /h, ideal-takt: 90 s}
                experiment: {replications: 2, duration: 10 h}
                areas:
                  shop:
                    elements:
                      bodies: {kind: source, to: s1}
                      s1: {cycle: %d s, to: out}
                      out: {kind: sink}
                """.formatted(name, name, cycleSeconds));
        return file.toString();
    }
}
