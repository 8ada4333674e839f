package linetwin.ui.history;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import linetwin.model.kpi.Ratio;
import linetwin.model.kpi.robot.RobotKpis;
import linetwin.model.value.Durations;
import linetwin.store.history.KeptStop;
import linetwin.store.review.Downtime;
import linetwin.store.review.Review;
import linetwin.store.review.ReviewRow;
import linetwin.store.review.ReviewWords;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;

/** What an hour of the board and a bar of the Pareto say when they are pointed at. */
final class HistoryTips {
    private final Texts texts;

    HistoryTips(Texts texts) {
        this.texts = texts;
    }

    /** How often, how long, and when it was longest; and that a press leads to these stops. */
    String of(Review review, Downtime downtime, String name) {
        String longest = review.stops().stream()
                .map(KeptStop::stop)
                .filter(downtime::isOf)
                .max(Comparator.comparing(stop -> Downtime.within(stop, review.period())))
                .map(stop -> "\n"
                        + texts.now(
                                "tip.longestStop",
                                texts.now(ReviewWords.lasted(stop)),
                                ReviewWords.dayAndMinute(stop.begin())))
                .orElse("");
        String all = texts.now("tip.downtime", texts.now(Durations.about(downtime.time())), downtime.count());
        return name + "\n" + all + longest + "\n" + texts.now("tip.pressStops");
    }

    /** How reliable a robot is, or all of them against a fault. */
    String of(RobotKpis kpis, String name) {
        return texts.now(
                kpis.reliability().isOfFew() ? "robots.tipOfFew" : "robots.tip",
                name,
                kpis.reliability().failures(),
                time(kpis.meanMicrosBetweenFailures()),
                time(kpis.meanMicrosToRestoration()));
    }

    private String time(Ratio micros) {
        return micros.isDefined()
                ? texts.now(Durations.about(Duration.of(Math.round(micros.value()), ChronoUnit.MICROS)))
                : "–";
    }

    /**
     * What was made in an hour or a day, and why not more.
     *
     * @param why its main loss; empty if there is none
     * @param heard how much of it was heard; empty for all
     */
    String of(ReviewRow row, String name, String why, String heard) {
        return name + "\n"
                + texts.now(
                        "tip.hour",
                        row.kpis().output().good(),
                        Numbers.decimal(row.kpis().planVehicles()),
                        Numbers.signedDecimal(row.difference()))
                + (why.isEmpty() ? "" : "\n" + texts.now("tip.mainLoss", why))
                + (heard.isEmpty() ? "" : "\n" + texts.now("tip.heard", heard));
    }
}
