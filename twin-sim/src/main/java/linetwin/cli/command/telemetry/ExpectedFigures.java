package linetwin.cli.command.telemetry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linetwin.cli.option.InputException;
import linetwin.cli.output.ResultDocument;
import linetwin.file.BoundedFile;
import linetwin.file.UnfitFileException;
import linetwin.model.kpi.LineFigure;
import linetwin.model.kpi.LineKpis;
import linetwin.model.telemetry.json.JsonMistake;

/**
 * Figures that a recording must have, by their names in {@value ResultDocument#SCHEMA}: an object of names and numbers, or the
 * {@code kpis} of what {@code run --json} or {@code replay --json} prints.
 */
final class ExpectedFigures {
    private static final int MOST_BYTES = 1 << 20;

    private final Path file;
    private final Map<LineFigure, Double> values = new LinkedHashMap<>();

    private ExpectedFigures(Path file) {
        this.file = file;
    }

    static ExpectedFigures read(Path file) {
        ExpectedFigures expected = new ExpectedFigures(file);
        JsonNode root = expected.parse();
        JsonNode rows = root.at("/runs/0/kpis").isArray() ? root.at("/runs/0/kpis") : root.path("kpis");
        if (rows.isArray()) {
            rows.forEach(row ->
                    expected.add(row.path("name").asText(), row.has("value") ? row.path("value") : row.path("mean")));
        } else {
            root.properties().forEach(entry -> expected.add(entry.getKey(), entry.getValue()));
        }
        if (expected.values.isEmpty()) {
            throw new InputException(file + " has no figures; must be an object such as {\"goodVehicles\": 120}.");
        }
        return expected;
    }

    private JsonNode parse() {
        try {
            JsonNode root = new ObjectMapper().readTree(new BoundedFile(file, MOST_BYTES).bytes());
            if (!root.isObject()) {
                throw new InputException(file + " is no JSON object of figures.");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw new InputException(file + " is no JSON: " + JsonMistake.reason(e) + ".", e);
        } catch (UnfitFileException e) {
            throw new InputException(file + " " + e.rule() + ".", e);
        } catch (IOException e) {
            throw new InputException(file + " is no text in UTF-8: " + e.getMessage() + ".", e);
        }
    }

    private void add(String name, JsonNode value) {
        LineFigure figure = LineFigure.find(name)
                .orElseThrow(() -> new InputException(file + ": '" + name + "' is no figure of a line, only "
                        + String.join(", ", LineFigure.names()) + "."));
        if (!value.isNumber()) {
            throw new InputException(file + ": " + name + ": '" + value.asText() + "' must be a number.");
        }
        if (!Double.isFinite(value.doubleValue())) {
            throw new InputException(file + ": " + name + " is larger than any figure can be.");
        }
        values.put(figure, value.doubleValue());
    }

    int size() {
        return values.size();
    }

    /** What differs by more than a fraction of what is expected, a sentence each. */
    List<String> differences(LineKpis kpis, double toleranceFraction) {
        List<String> differences = new ArrayList<>();
        values.forEach((figure, expected) -> {
            double actual = figure.value(kpis);
            if (!(Math.abs(actual - expected) <= toleranceFraction * Math.abs(expected))) {
                differences.add(figure.figure().name() + " is " + actual + ", but " + expected + " is expected");
            }
        });
        return differences;
    }
}
