package linetwin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import linetwin.cli.option.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A line that is fed twice as fast as it works, for a century: of 36 500 bodies that come, one a day, half leave, after half of the
 * time on average. Their lead times add up to 1.4e19 µs and the content of the buffer to 2.9e19, more than 64 bits can count.
 */
class LongRunTest {
    private static final String LINE = """
        schema: linetwin-scenario/1
        name: century
        title: {zh: 百年, en: A century}
        plan: {rate: 50 /h, ideal-takt: 60 s}
        experiment: {replications: 2, warm-up: 1 h, duration: 36499 d}
        areas:
          shop:
            elements:
              bodies: {kind: source, inter-arrival: 1 d}
              buf: {kind: buffer, capacity: unlimited}
              first: {cycle: 2 d}
              out: {kind: sink}
        """;

    @TempDir
    private Path folder;

    @Test
    void sumsBeyondALongGiveTheRealFigures() throws Exception {
        Path file = Files.writeString(folder.resolve("century.yaml"), LINE);
        Console console = Console.withoutDisplay();
        assertThat(console.run("run", file.toString(), "--elements", "--json"))
                .as(console.err())
                .isEqualTo(ExitStatus.OK);

        JsonNode result = new ObjectMapper().readTree(console.out());
        double halfInHours = 36_500 / 4.0 * 24;
        assertThat(mean(result.get("kpis"), "", "leadTimeHours")).isCloseTo(halfInHours, within(100.0));
        assertThat(mean(result.get("kpis"), "", "workInProcess")).isCloseTo(36_500 / 4.0, within(5.0));
        assertThat(mean(result.get("elements"), "buf", "meanContent")).isCloseTo(36_500 / 4.0, within(5.0));
        assertThat(mean(result.get("elements"), "buf", "meanStayHours")).isCloseTo(2 * halfInHours, within(200.0));
    }

    private static double mean(JsonNode figures, String element, String name) {
        for (JsonNode figure : figures) {
            if (figure.path("element").asText("").equals(element)
                    && figure.get("name").asText().equals(name)) {
                return figure.get("mean").asDouble();
            }
        }
        throw new AssertionError(element + " " + name + " is not in " + figures);
    }
}
