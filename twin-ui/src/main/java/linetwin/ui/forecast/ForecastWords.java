package linetwin.ui.forecast;

import java.util.Optional;
import java.util.stream.Collectors;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.value.Text;
import linetwin.sim.forecast.Forecast;
import linetwin.sim.forecast.Score;
import linetwin.sim.stats.CountInterval;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;

/** Forecasts in words, in the language of now. */
final class ForecastWords {
    private static final double SURE = 0.95;
    private static final int MOST_BOTTLENECKS = 5;

    private final Texts texts;

    ForecastWords(Texts texts) {
        this.texts = texts;
    }

    /** For the tile: median, interval, plan and its probability; empty without a forecast. */
    String tile(Outlook outlook) {
        return outlook.newest()
                .map(forecast -> {
                    String told = texts.now(
                            "forecast.tile",
                            median(forecast),
                            interval(forecast.end(), SURE),
                            Numbers.whole(forecast.end().planned()),
                            percent(forecast.end().planFraction()));
                    String whose = outlook.isOfNextShift()
                            ? texts.now("forecast.tileNext", Numbers.minute(forecast.countedFrom()), told)
                            : outlook.isOfShift()
                                    ? texts.now("forecast.tileEnd", told)
                                    : texts.now(
                                            "forecast.tileBy",
                                            Numbers.minute(forecast.end().at()),
                                            told);
                    return outlook.isOld()
                            ? texts.now("forecast.tileOld", whose, Numbers.minute(forecast.at()))
                            : whose;
                })
                .orElse("");
    }

    /** What the tile leaves out. */
    String explanation(Outlook outlook) {
        return headline(outlook) + "\n" + basis(outlook) + (late(outlook).isEmpty() ? "" : "\n" + late(outlook));
    }

    /** The forecast in a sentence, or why there is none. */
    String headline(Outlook outlook) {
        return outlook.newest()
                .map(forecast -> {
                    String sentence = texts.now(
                            outlook.isOfShift() ? "forecast.sentence" : "forecast.sentenceOfHours",
                            Numbers.minute(forecast.end().at()),
                            median(forecast),
                            interval(forecast.end(), SURE),
                            Numbers.whole(forecast.end().planned()),
                            percent(forecast.end().planFraction()));
                    return outlook.isOfNextShift()
                            ? texts.now("forecast.next", Numbers.minute(forecast.countedFrom()), sentence)
                            : sentence;
                })
                .orElseGet(() -> whyNot(outlook));
    }

    private String whyNot(Outlook outlook) {
        return switch (outlook.stage()) {
            case NO_LINE -> texts.now("forecast.noLine");
            case READING -> texts.now("forecast.reading", outlook.detail());
            case NO_SCENARIO -> texts.now("forecast.noScenario", outlook.detail());
            case REFUSED -> texts.now("forecast.refused", outlook.detail());
            case COLLECTING -> texts.now("forecast.collecting");
            case NO_STOPS -> texts.now("forecast.noStops");
            case COMPUTING, TOLD -> texts.now("forecast.computing");
        };
    }

    /** When, by what and how the forecast was made; empty without one. */
    String basis(Outlook outlook) {
        return outlook.newest()
                .map(forecast -> {
                    String basis = texts.now(
                            "forecast.basis",
                            Numbers.minute(forecast.at()),
                            forecast.scenario(),
                            forecast.end().good().size());
                    return outlook.isOld()
                            ? basis + texts.now("forecast.old", outlook.age().toMinutes())
                            : basis;
                })
                .orElse("");
    }

    /** That the line was heard too late to know all of it; empty if it was not, and without a forecast. */
    String late(Outlook outlook) {
        return outlook.newest().filter(forecast -> !forecast.isHeardFromBegin()).isPresent()
                ? texts.now("forecast.late")
                : "";
    }

    /** Which stations limit the line until the end of the shift; empty without a forecast. */
    String bottlenecks(Outlook outlook) {
        Optional<Forecast> newest = outlook.newest();
        if (newest.isEmpty()) {
            return "";
        }
        Forecast forecast = newest.get();
        if (forecast.bottlenecks().isEmpty()) {
            return texts.now("forecast.noBottleneck", forecast.listened());
        }
        String likely = forecast.bottlenecks().stream()
                .limit(MOST_BOTTLENECKS)
                .map(each -> texts.now(
                        "forecast.bottleneck",
                        nameOf(outlook, each.element()),
                        Math.round(each.fraction() * forecast.listened()),
                        forecast.listened()))
                .collect(Collectors.joining("\n"));
        return likely;
    }

    private String nameOf(Outlook outlook, String element) {
        return outlook.line().map(LineDescription::elements).stream()
                .flatMap(elements -> elements.stream())
                .filter(each -> each.id().equals(element))
                .map(ElementDescription::title)
                .findFirst()
                .map((Text title) -> texts.now(title))
                .orElse(element);
    }

    /** How good the forecasts of the hour to come were. */
    String record(Outlook outlook) {
        TrackRecord.Summary record = outlook.record();
        return record.score()
                .map(score -> texts.now("forecast.record", record.forecasts(), record.hours()))
                .orElseGet(() -> texts.now("forecast.tooFew", record.forecasts(), TrackRecord.FEWEST));
    }

    /** The distance from what happened, beside that of a forecast without a model. */
    String accuracy(Score score) {
        return texts.now(
                "forecast.accuracy",
                Numbers.decimal(score.crps()),
                Numbers.decimal(score.naiveCrps()),
                Numbers.signedDecimal(score.bias()));
    }

    private static String median(Forecast forecast) {
        return Numbers.whole(forecast.end().median());
    }

    /** Such as {@code 272–299}. */
    static String interval(Forecast.Point point, double levelFraction) {
        CountInterval interval = point.interval(levelFraction);
        return Numbers.whole(interval.lower()) + "–" + Numbers.whole(interval.upper());
    }

    /** A probability by some hundred replications: nothing is certain. */
    static String percent(double fraction) {
        long percent = Math.round(100 * fraction);
        return percent == 0 ? "<1" : percent == 100 ? ">99" : String.valueOf(percent);
    }
}
