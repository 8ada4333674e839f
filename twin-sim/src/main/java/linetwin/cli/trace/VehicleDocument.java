package linetwin.cli.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.cli.output.ResultDocument;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.Paragraphs;
import linetwin.cli.text.TextTable;
import linetwin.model.genealogy.Ending;
import linetwin.model.genealogy.PartUse;
import linetwin.model.genealogy.Passport;
import linetwin.model.genealogy.VehiclePassport;
import linetwin.model.genealogy.Visit;
import linetwin.model.telemetry.body.LineEvent.Verdict;
import linetwin.model.telemetry.body.VehicleRef;
import linetwin.sim.report.JsonObject;
import org.jspecify.annotations.Nullable;

/** The passport of a vehicle. */
record VehicleDocument(
        VehiclePassport passport,
        boolean isBeginHeard,
        @Nullable Double ownEnergyKwh) implements ResultDocument {
    private static final double MICROS_PER_HOUR = 3.6e9;

    VehicleDocument(Passport.OfVehicle told) {
        this(told.vehicle(), told.isBeginHeard(), told.ownEnergyKwh());
    }

    @Override
    public JsonObject data() {
        VehicleRef vehicle = passport.vehicle();
        return new JsonObject()
                .put("schema", SCHEMA)
                .put("kind", "passport")
                .put("run", passport.run())
                .put("identifier", vehicle.identifier())
                .put("vehicle", vehicle.vehicle())
                .put("body", vehicle.body())
                .put("variant", vehicle.variant())
                .put("colour", vehicle.colour())
                .put("ending", Optional.ofNullable(passport.ending()).map(VehicleDocument::data))
                .put("beginHeard", isBeginHeard)
                .putEach("visits", passport.visits(), TraceWords::data)
                .putEach("parts", passport.parts(), VehicleDocument::data)
                .put("ownEnergyKwh", Optional.ofNullable(ownEnergyKwh));
    }

    private static JsonObject data(Ending ending) {
        return new JsonObject()
                .put("outcome", ending.outcome().name())
                .put("element", ending.element())
                .put("at", ending.at().toString())
                .put("leadSeconds", Optional.ofNullable(ending.leadMicros()).map(micros -> micros / 1e6))
                .put("firstTimeThrough", ending.isFirstTimeThrough())
                .put("reason", ending.reason().isEmpty() ? Optional.empty() : Optional.of(ending.reason()));
    }

    static JsonObject data(PartUse use) {
        return new JsonObject()
                .put("element", use.element())
                .put("at", use.at().toString())
                .put("part", use.part().part())
                .put("count", use.part().count())
                .put("lot", Optional.ofNullable(use.part().lot()))
                .put("bin", Optional.ofNullable(use.part().bin()))
                .put("from", Optional.ofNullable(use.part().from()));
    }

    @Override
    public Paragraphs text() {
        VehicleRef vehicle = passport.vehicle();
        Paragraphs text = new Paragraphs();
        text.add(
                vehicle.identifier() + ": body " + vehicle.body() + ", " + vehicle.variant() + ", " + vehicle.colour()
                        + ", run " + passport.run(),
                ending());
        TextTable visits = TextTable.ofWords("element", "entered", "left", "min", "cycle s", "verdict", "andon");
        passport.visits()
                .forEach(visit -> visits.add(
                        visit.element(),
                        TraceWords.time(visit.entered()),
                        TraceWords.time(visit.left()),
                        TraceWords.minutes(visit),
                        TraceWords.seconds(visit.cycleMicros()),
                        TraceWords.orNothing(visit.verdict()),
                        TraceWords.time(visit.andonAt())));
        text.add(visits);
        if (!passport.parts().isEmpty()) {
            text.add(parts());
        }
        return text.add(sentences());
    }

    private String ending() {
        Ending ending = passport.ending();
        if (ending == null) {
            return "It was on the line when hearing ended.";
        }
        Long lead = ending.leadMicros();
        return switch (ending.outcome()) {
            case SCRAPPED -> "Scrapped at " + ending.element() + " at " + ending.at() + ": " + ending.reason() + ".";
            case GOOD, DEFECTIVE ->
                "Left at " + ending.element() + " at " + ending.at()
                        + (ending.outcome() == Ending.Outcome.GOOD ? ", good" : ", with a defect")
                        + (ending.isFirstTimeThrough() ? " and without rework" : "")
                        + (lead == null ? "" : ", " + Numerals.fixed(lead / MICROS_PER_HOUR, 2) + " h after its start")
                        + ".";
        };
    }

    private TextTable parts() {
        TextTable parts = TextTable.ofWords("part", "pieces", "lot", "bin", "at", "joined from");
        passport.parts()
                .forEach(use -> parts.add(
                        use.part().part(),
                        String.valueOf(use.part().count()),
                        TraceWords.orNothing(use.part().lot()),
                        TraceWords.orNothing(use.part().bin()),
                        use.element(),
                        TraceWords.orNothing(use.part().from())));
        return parts;
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (!isBeginHeard) {
            sentences.add(
                    "It was on the line before hearing began: where it was before is missing, and what went into it"
                            + " there.");
        }
        for (Visit defect : passport.defects()) {
            sentences.add("Not passed at " + defect.element()
                    + (defect.verdict() == Verdict.SCRAP
                            ? ": scrapped."
                            : defect.to() == null ? ": to be reworked." : ": went to " + defect.to() + "."));
        }
        if (passport.parts().isEmpty()) {
            sentences.add("The line does not tell which parts went into it.");
        }
        sentences.add(
                ownEnergyKwh != null
                        ? "Its own cycles and stays took " + Numerals.fixed(ownEnergyKwh, 1)
                                + " kWh by the described power; what stations draw while they wait and ovens for all"
                                + " that is in them is not in it."
                        : "The line does not tell its power, so that there is no energy of a vehicle.");
        return sentences;
    }
}
