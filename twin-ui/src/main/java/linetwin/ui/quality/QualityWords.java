package linetwin.ui.quality;

import linetwin.model.kpi.vision.CountedShare;
import linetwin.model.kpi.vision.SeenDefect;
import linetwin.model.telemetry.body.Finding;
import linetwin.model.telemetry.limit.Excerpt;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;

/** Defects, zones and shares in words of the screen's language. */
public final class QualityWords {
    private QualityWords() {}

    /** The name of a class of defect; of one that is not known, its name in the message. */
    public static String defect(String defect, Texts texts) {
        return known("defect." + defect, defect, texts);
    }

    /** The name of a zone of the body; of one that is not known, its name in the message. */
    public static String zone(String zone, Texts texts) {
        return known("zone." + zone, zone, texts);
    }

    private static String known(String key, String name, Texts texts) {
        return texts.has(key) ? texts.now(key) : Excerpt.of(name);
    }

    /** What was found where, and how sure the camera is. */
    public static String of(Finding finding, Texts texts) {
        String what = defect(finding.defect(), texts);
        String where = zone(finding.zone(), texts);
        return finding.confidence() == null
                ? texts.now("quality.finding", what, where)
                : texts.now("quality.sureFinding", what, where, Numbers.whole(100 * finding.confidence()));
    }

    /** A share with its interval and what it rests on, or that there is too little to tell it. */
    static String share(CountedShare share, Texts texts) {
        return share.isTold()
                ? texts.now(
                        "quality.share",
                        Numbers.percent(share.value()),
                        Numbers.percent(share.lower()),
                        Numbers.percent(share.upper()))
                : texts.now("quality.tooLittle", share.trials(), CountedShare.ENOUGH);
    }

    static String outcome(SeenDefect.Outcome outcome, Texts texts) {
        return texts.now(
                switch (outcome) {
                    case OPEN -> "quality.outcome.open";
                    case CONFIRMED -> "quality.outcome.confirmed";
                    case NO_FAULT_FOUND -> "quality.outcome.none";
                });
    }
}
