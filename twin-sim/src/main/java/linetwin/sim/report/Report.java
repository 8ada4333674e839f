package linetwin.sim.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import linetwin.model.value.Text;

/**
 * What a page tells: a question, its answer in a sentence, then the evidence from the picture to the figure.
 *
 * @param facts what was run and by what, such as seed, replications and version
 */
@JsonPropertyOrder("schema")
public record Report(Text title, Text question, Text answer, List<Fact> facts, List<Section> sections) {
    public Report {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
    }

    /** The form of its data. */
    @JsonProperty
    String schema() {
        return "linetwin.report/1";
    }

    String json() {
        return JsonObject.json(this);
    }

    /** A setting with its value. */
    public record Fact(Text name, Text value) {}
}
