package linetwin.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linetwin.cli.text.Numerals;
import linetwin.model.kpi.LineFigure;
import linetwin.model.value.Text;
import linetwin.sim.experiment.Experiment;
import linetwin.sim.experiment.ExperimentResult;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.sim.experiment.Watch;
import linetwin.sim.report.Section;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunDocumentTest {
    private static final Scenario SCENARIO = Scenarios.find("teaching/paint-rework");
    private static final RunDocument DOCUMENT = new RunDocument(SCENARIO, result(), false, List.of(), Optional.empty());

    private static ExperimentResult result() {
        return Experiment.of(SCENARIO.line(), new RunPlan(3, Duration.ofHours(1), Duration.ofHours(4), 7))
                .run(LocalReplicationRunner.onAllProcessors(), Watch.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void figureIsTheSameInTextDataAndPage(LineFigure figure) throws IOException {
        if (!DOCUMENT.result().has(figure.figure())) {
            assertThat(data(figure)).isEmpty();
            assertThat(DOCUMENT.text().toString().lines()).noneMatch(line -> line.startsWith(figure.title() + "   "));
            return;
        }
        JsonNode data = data(figure).orElseThrow();
        double halfWidth = data.get("halfWidth").asDouble() * figure.scale();
        String mean = Numerals.rounded(data.get("mean").asDouble() * figure.scale(), halfWidth);
        String half = Numerals.rounded(halfWidth, halfWidth);

        assertThat(DOCUMENT.text().toString().lines())
                .anyMatch(line ->
                        line.matches("\\Q" + figure.title() + "\\E\\s+\\Q" + mean + "\\E\\s+\\Q" + half + "\\E\\s.*"));
        assertThat(row(figure).get(1).en()).isEqualTo(mean + " ± " + half);
    }

    private static Optional<JsonNode> data(LineFigure figure) throws IOException {
        for (JsonNode kpi : new ObjectMapper().readTree(DOCUMENT.data().json()).get("kpis")) {
            if (kpi.get("name").asText().equals(figure.figure().name())) {
                return Optional.of(kpi);
            }
        }
        return Optional.empty();
    }

    private static List<Text> row(LineFigure figure) {
        return DOCUMENT.page("1").sections().stream()
                .filter(section -> section.heading().en().equals("All figures"))
                .flatMap(section -> ((Section.Table) section).rows().stream())
                .filter(row -> row.get(0).equals(figure.text()))
                .findFirst()
                .orElseThrow();
    }
}
