package linetwin.sim.report;

import java.util.ArrayList;
import java.util.List;
import linetwin.model.value.Text;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.scenario.Scenario;

/** What a page tells of a scenario before it tells what that rests on: a question, its answer and the evidence for it. */
public record ReportContent(Text question, Text answer, List<Section> sections) {
    public ReportContent {
        sections = List.copyOf(sections);
    }

    /** The page that goes on with the line, and with where its parameters come from. */
    public Report about(Scenario scenario, RunPlan plan, String version) {
        List<Section> all = new ArrayList<>(sections);
        all.add(Assumptions.line(scenario.line()));
        all.addAll(Assumptions.evidence(scenario));
        return new Report(scenario.title(), question, answer, Assumptions.facts(scenario, plan, version), all);
    }
}
