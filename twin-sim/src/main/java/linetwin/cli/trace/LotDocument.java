package linetwin.cli.trace;

import java.util.Optional;
import linetwin.cli.output.ResultDocument;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.Paragraphs;
import linetwin.cli.text.TextTable;
import linetwin.model.genealogy.Holder;
import linetwin.model.genealogy.LotPassport;
import linetwin.model.genealogy.Pressing;
import linetwin.sim.report.JsonObject;

/** The passport of a lot or a bin. */
record LotDocument(LotPassport passport) implements ResultDocument {
    @Override
    public JsonObject data() {
        return new JsonObject()
                .put("schema", SCHEMA)
                .put("kind", "lot")
                .put("identifier", passport.identifier())
                .put("pressing", Optional.ofNullable(passport.pressing()).map(LotDocument::data))
                .put("vehicleCount", passport.vehicles())
                .put("pieceCount", passport.pieces())
                .putEach("vehicles", passport.holders(), LotDocument::data);
    }

    private static JsonObject data(Pressing pressing) {
        return new JsonObject()
                .put("press", pressing.press())
                .put("family", pressing.family())
                .put("first", pressing.first().toString())
                .put("last", pressing.last().toString())
                .put("strokes", pressing.strokes());
    }

    private static JsonObject data(Holder holder) {
        return new JsonObject()
                .put("vehicle", holder.vehicle().vehicle())
                .put("identifier", holder.vehicle().identifier())
                .put("element", holder.use().element())
                .put("at", holder.use().at().toString())
                .put("part", holder.use().part().part())
                .put("count", holder.use().part().count());
    }

    @Override
    public Paragraphs text() {
        Paragraphs text = new Paragraphs();
        Pressing pressing = passport.pressing();
        text.add(
                passport.identifier() + ": " + Numerals.count(passport.pieces(), "piece") + " in "
                        + Numerals.count(passport.vehicles(), "vehicle"),
                pressing == null
                        ? "Its making was not heard."
                        : "Pressed at " + pressing.press() + " from " + pressing.first() + " to " + pressing.last()
                                + ", " + Numerals.count(pressing.strokes(), "stroke") + " of " + pressing.family()
                                + ".");
        if (!passport.holders().isEmpty()) {
            TextTable table = TextTable.ofWords("vehicle", "part", "pieces", "at", "time");
            passport.holders()
                    .forEach(holder -> table.add(
                            holder.vehicle().vehicle(),
                            holder.use().part().part(),
                            String.valueOf(holder.use().part().count()),
                            holder.use().element(),
                            TraceWords.time(holder.use().at())));
            text.add(table);
        }
        return text;
    }
}
