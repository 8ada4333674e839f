package linetwin.sim.report;

import java.util.List;
import linetwin.model.value.Text;

/**
 * What a page tells: a question, its answer in a sentence, then the evidence from the picture to the figure.
 *
 * @param facts what was run and by what, such as seed, replications and version
 */
public record Report(Text title, Text question, Text answer, List<Fact> facts, List<Section> sections) {
    public Report {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
    }

    /** A setting with its value. */
    public record Fact(Text name, Text value) {}
}
