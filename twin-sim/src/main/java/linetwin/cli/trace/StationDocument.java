package linetwin.cli.trace;

import java.util.List;
import linetwin.cli.output.ResultDocument;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.Paragraphs;
import linetwin.cli.text.TextTable;
import linetwin.model.genealogy.Passing;
import linetwin.model.genealogy.Passport;
import linetwin.model.history.Period;
import linetwin.model.telemetry.body.LineEvent.Verdict;
import linetwin.sim.report.JsonObject;

/** Which vehicles were in an element in a period, such as its day. */
record StationDocument(String identifier, Period period, List<Passing> passings, List<Period> unheard)
        implements ResultDocument {
    StationDocument(Passport.OfElement told) {
        this(
                told.identifier(),
                new Period(told.from(), told.until()),
                told.passings(),
                told.notHeard().stream()
                        .map(gap -> new Period(gap.from(), gap.until()))
                        .toList());
    }

    @Override
    public JsonObject data() {
        return new JsonObject()
                .put("schema", SCHEMA)
                .put("kind", "station")
                .put("identifier", identifier)
                .put("from", period.from().toString())
                .put("to", period.until().toString())
                .putEach("notHeard", unheard, TraceWords::data)
                .put("vehicleCount", passings.size())
                .putEach(
                        "vehicles",
                        passings,
                        passing -> TraceWords.data(passing.visit())
                                .put("vehicle", passing.vehicle().vehicle())
                                .put("identifier", passing.vehicle().identifier()));
    }

    @Override
    public Paragraphs text() {
        long rework = passings.stream()
                .filter(passing -> passing.visit().verdict() == Verdict.REWORK)
                .count();
        Paragraphs text = new Paragraphs();
        text.add(
                identifier + ": " + period.from() + " to " + period.until(),
                Numerals.count(passings.size(), "vehicle")
                        + (rework > 0 ? ", " + rework + " of them to be reworked" : "") + ".");
        if (!passings.isEmpty()) {
            TextTable table = TextTable.ofWords("vehicle", "entered", "left", "min", "cycle s", "verdict", "andon");
            passings.forEach(passing -> table.add(
                    passing.vehicle().vehicle(),
                    TraceWords.time(passing.visit().entered()),
                    TraceWords.time(passing.visit().left()),
                    TraceWords.minutes(passing.visit()),
                    TraceWords.seconds(passing.visit().cycleMicros()),
                    TraceWords.orNothing(passing.visit().verdict()),
                    TraceWords.time(passing.visit().andonAt())));
            text.add(table);
        }
        return text.add(TraceWords.unheard(unheard));
    }
}
