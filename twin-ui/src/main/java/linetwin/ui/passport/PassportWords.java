package linetwin.ui.passport;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.model.genealogy.Ending;
import linetwin.model.genealogy.Holder;
import linetwin.model.genealogy.LotPassport;
import linetwin.model.genealogy.PartUse;
import linetwin.model.genealogy.Pressing;
import linetwin.model.genealogy.VehiclePassport;
import linetwin.model.genealogy.Visit;
import linetwin.model.value.Text;
import linetwin.ui.passport.KeptPassports.Kept;
import linetwin.ui.passport.Sheet.Section;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Passports in the language of the screen. */
final class PassportWords {
    private final Kept kept;
    private final Texts texts;
    private final Map<String, Text> titles = new HashMap<>();

    PassportWords(Kept kept, Texts texts) {
        this.kept = kept;
        this.texts = texts;
        kept.line().elements().forEach(element -> titles.put(element.id(), element.title()));
        kept.line().variants().forEach(variant -> titles.put(variant.id(), variant.title()));
        kept.line().colours().forEach(colour -> titles.put(colour.id(), colour.title()));
    }

    Sheet sheet() {
        VehiclePassport vehicle = kept.vehicle();
        LotPassport lot = kept.lot();
        if (vehicle != null) {
            return sheet(vehicle);
        }
        if (lot != null) {
            return sheet(lot);
        }
        throw new IllegalStateException("neither a vehicle nor a lot was kept");
    }

    private Sheet sheet(VehiclePassport passport) {
        List<String> facts = new ArrayList<>();
        facts.add(texts.now(
                "passport.vehicle",
                passport.vehicle().body(),
                nameOf(passport.vehicle().variant()),
                nameOf(passport.vehicle().colour())));
        facts.add(ending(passport.ending()));
        passport.defects()
                .forEach(defect -> facts.add(texts.now(
                        "passport.defect",
                        nameOf(defect.element()),
                        defect.to() == null ? Numbers.UNKNOWN : nameOf(defect.to()))));
        if (kept.ownEnergyKwh().isPresent()) {
            facts.add(texts.now(
                    "passport.energy", Numbers.decimal(kept.ownEnergyKwh().getAsDouble())));
        }
        return new Sheet(
                passport.vehicle().identifier(),
                facts,
                List.of(
                        new Section(
                                "passport.visits",
                                List.of(
                                        "passport.element",
                                        "passport.entered",
                                        "passport.left",
                                        "passport.stay",
                                        "passport.cycle",
                                        "passport.verdict"),
                                passport.visits().stream().map(this::row).toList()),
                        new Section(
                                "passport.parts",
                                List.of(
                                        "passport.part",
                                        "passport.pieces",
                                        "passport.lot",
                                        "passport.bin",
                                        "passport.element"),
                                passport.parts().stream().map(this::row).toList())));
    }

    private String ending(@Nullable Ending ending) {
        return ending == null
                ? texts.now("passport.onTheLine")
                : texts.now(
                        "passport.ending." + ending.outcome(), nameOf(ending.element()), Numbers.dateTime(ending.at()));
    }

    private List<String> row(Visit visit) {
        Long cycle = visit.cycleMicros();
        return List.of(
                nameOf(visit.element()),
                time(visit.entered()),
                time(visit.left()),
                visit.stay().map(Numbers::duration).orElse(Numbers.UNKNOWN),
                cycle == null ? Numbers.UNKNOWN : Numbers.decimal(cycle / 1e6),
                visit.verdict() == null
                        ? visit.andonAt() == null ? "" : texts.now("passport.andon")
                        : texts.now("passport.verdict." + visit.verdict()));
    }

    private static String time(@Nullable Instant time) {
        return time == null ? Numbers.UNKNOWN : Numbers.dateTime(time);
    }

    private List<String> row(PartUse use) {
        return List.of(
                use.part().part(),
                String.valueOf(use.part().count()),
                name(use.part().lot()),
                name(use.part().bin()),
                nameOf(use.element()));
    }

    private static String name(@Nullable String identifier) {
        return Optional.ofNullable(identifier).map(KeptPassports::nameOf).orElse(Numbers.UNKNOWN);
    }

    private Sheet sheet(LotPassport passport) {
        Pressing pressing = passport.pressing();
        List<String> facts = new ArrayList<>();
        if (pressing != null) {
            facts.add(texts.now(
                    "passport.pressed",
                    nameOf(pressing.press()),
                    Numbers.dateTime(pressing.first()),
                    Numbers.duration(Duration.between(pressing.first(), pressing.last())),
                    pressing.strokes()));
        }
        facts.add(texts.now("passport.holders", passport.pieces(), passport.vehicles()));
        return new Sheet(
                passport.identifier(),
                facts,
                List.of(new Section(
                        "passport.vehicles",
                        List.of(
                                "passport.vin",
                                "passport.body",
                                "passport.pieces",
                                "passport.element",
                                "passport.time"),
                        passport.holders().stream().map(this::row).toList())));
    }

    private List<String> row(Holder holder) {
        return List.of(
                holder.vehicle().vehicle(),
                holder.vehicle().body(),
                String.valueOf(holder.use().part().count()),
                nameOf(holder.use().element()),
                Numbers.dateTime(holder.use().at()));
    }

    private String nameOf(String id) {
        Text title = titles.get(id);
        return title == null ? id : texts.now(title);
    }
}
