package linetwin.ui.gain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.model.kpi.GainReference;
import linetwin.model.value.Durations;
import linetwin.model.value.Text;
import linetwin.ui.gain.LeverGains.Gain;
import linetwin.ui.gain.LeverGains.Made;
import linetwin.ui.gain.LeverGains.Range;
import linetwin.ui.gain.LeverGains.Share;
import linetwin.ui.gain.LeverGains.Uncertain;
import linetwin.ui.gain.LongRun.Note;
import linetwin.ui.gain.LongRun.Progress;
import linetwin.ui.gain.LongRun.Result;
import linetwin.ui.gain.LongRun.Stage;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;

/** What the long-run gain says, in the language of the window. */
final class LongRunWords {
    private static final double MARK = GainReference.DEFAULT.gainPercent();

    private final Texts texts;

    LongRunWords(Texts texts) {
        this.texts = texts;
    }

    /** Whether the gain reaches the published one, and by what; or why that is not known. */
    String answer(LongRun known, EfficiencyDefinition by) {
        if (known.result().isEmpty()) {
            return whyNone(known);
        }
        return known.by(by)
                .map(gain -> reached(gain) + byWhat(known, gain))
                .orElseGet(() -> texts.now("gain.notInResult", by.name()));
    }

    private String reached(Gain gain) {
        Uncertain total = gain.total();
        String key = total.high() < MARK ? "gain.answerNo" : total.low() > MARK ? "gain.answerYes" : "gain.answerOpen";
        return texts.now(
                key,
                figure(total),
                gain.definition().name(),
                Numbers.decimal(Math.abs(total.mean() - MARK)),
                Numbers.decimal(MARK));
    }

    private String byWhat(LongRun known, Gain gain) {
        List<Share> most = gain.largest(2);
        return switch (most.size()) {
            case 0 -> texts.now("gain.byNone");
            case 1 -> texts.now("gain.byOne", name(known, most.get(0)), percent(most.get(0)));
            default ->
                texts.now(
                        "gain.byTwo",
                        name(known, most.get(0)),
                        percent(most.get(0)),
                        name(known, most.get(1)),
                        percent(most.get(1)));
        };
    }

    private String whyNone(LongRun known) {
        if (known.stage() == Stage.REFUSED) {
            return texts.now("gain.stage.REFUSED", known.scenario(), known.detail());
        }
        return texts.now("gain.stage." + known.stage(), known.scenario());
    }

    /** What is in the interval and what is not. */
    String uncertainty(LongRun known, EfficiencyDefinition by) {
        Optional<Gain> gain = known.by(by);
        if (gain.isEmpty()) {
            return "";
        }
        Optional<Range> drawn = gain.get().total().drawn();
        return drawn.map(range -> texts.now(
                        range.holds(MARK) ? "gain.bandHolds" : "gain.bandMisses",
                        Numbers.signedDecimal(range.low()),
                        Numbers.signedDecimal(range.high()),
                        Numbers.decimal(MARK)))
                .orElseGet(() -> texts.now("gain.noBand"));
    }

    /** That the result is of the scenario and not of what was changed on the running line; empty where nothing was. */
    String unchanged(LongRun known) {
        return known.result().isEmpty() || known.changed() == 0 ? "" : texts.now("gain.ofUnchanged", known.changed());
    }

    /** Where the result is from and how it was made. */
    String source(LongRun known) {
        return known.result()
                .map(result -> texts.now("gain.origin." + result.origin(), result.file()) + made(result))
                .orElse("");
    }

    private String made(Result result) {
        Made made = result.gains().made();
        return texts.now(
                made.isInterrupted() ? "gain.madeInterrupted" : "gain.made",
                made.replications(),
                texts.now(Durations.about(made.duration())),
                Long.toString(made.seed()),
                made.version(),
                Numbers.whole(100 * made.levelFraction()));
    }

    /** One of the definitions, why it stands where it does among those that are near to the question. */
    String rank(LongRun known, EfficiencyDefinition of) {
        Optional<Gain> gain = known.by(of);
        if (of == EfficiencyDefinition.E3 && gain.isPresent()) {
            double before = 100 * gain.get().before();
            return texts.now(
                    "gain.rank.E3with",
                    Numbers.decimal(before),
                    Numbers.decimal(before * (1 + MARK / 100)),
                    Numbers.decimal(MARK));
        }
        return texts.now("gain.rank." + of);
    }

    /** How far a calculation is, else what became of the last wish. */
    String status(LongRun known) {
        return known.progress().map(this::progress).orElseGet(() -> words(known.note()));
    }

    private String progress(Progress now) {
        return now.remaining()
                .map(rest -> texts.now(
                        now.isMeasured() ? "gain.estimated" : "gain.running",
                        now.finished(),
                        now.runs(),
                        texts.now(Durations.about(wholeSeconds(rest)))))
                .orElseGet(() -> texts.now("gain.measuring"));
    }

    private static Duration wholeSeconds(Duration duration) {
        return Duration.ofSeconds(duration.toSeconds() + 1);
    }

    private String words(Note note) {
        return note.key().isEmpty()
                ? ""
                : texts.now(
                        note.key(),
                        note.arguments().stream()
                                .map(argument -> argument instanceof Text words ? texts.now(words) : argument)
                                .toArray());
    }

    /** A lever's name, by the scenario or, where that is not known, by its id. */
    String name(LongRun known, Share share) {
        Text title = known.titles().get(share.lever());
        return title == null ? share.lever() : texts.now(title);
    }

    /** The same with the evidence for its effect. */
    String nameWithGrade(LongRun known, Share share) {
        String key = "grade." + share.grade();
        return texts.now("gain.leverWithGrade", name(known, share), texts.has(key) ? texts.now(key) : share.grade());
    }

    private static String percent(Share share) {
        return Numbers.signedPercent(share.share().mean());
    }

    static String figure(Uncertain percent) {
        return Numbers.signedDecimal(percent.mean()) + " ± " + Numbers.decimal(percent.halfWidth()) + " %";
    }
}
