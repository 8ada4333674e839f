package linetwin.ui.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import linetwin.model.state.Cause;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.value.Durations;
import linetwin.sim.learn.counterfactual.ActualStop;
import linetwin.sim.learn.counterfactual.Cost;
import linetwin.ui.cost.CostAnswer.Told;
import linetwin.ui.cost.CostAnswer.Unavailable;
import linetwin.ui.cost.CostAnswer.UnderWay;
import linetwin.ui.state.StopWords;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;

/** What a stop cost in words, in the language of now. */
final class CostWords {
    private final Texts texts;

    CostWords(Texts texts) {
        this.texts = texts;
    }

    /** Which stop it is about: its station alone until the stop is found. */
    String stop(Optional<CostViewModel.Asked> asked, CostAnswer answer) {
        String station = asked.map(question -> texts.now(question.title())).orElse("");
        return answer instanceof Told told ? stop(station, told.question()) : station;
    }

    private String stop(String station, CostQuestion question) {
        ActualStop stop = question.stop();
        Optional<ElementDescription> element = question.present().line().elements().stream()
                .filter(each -> each.id().equals(stop.station()))
                .findFirst();
        return texts.now(
                stop.isEnded() ? "cost.stop" : "cost.openStop",
                station,
                StopWords.of(element, stop.stop().isEmpty() ? Cause.INJECTED : stop.stop(), texts),
                Numbers.time(stop.begin()),
                texts.now(Durations.about(stop.length())));
    }

    /** The answer in a sentence, how far it is, or why there is none. */
    String headline(CostAnswer answer) {
        if (answer instanceof Told told) {
            return headline(told.question(), told.cost());
        }
        if (answer instanceof UnderWay underWay) {
            return texts.now("cost.underWay", underWay.done(), underWay.of());
        }
        return answer instanceof Unavailable reason ? texts.now(reason.key(), reason.detail()) : "";
    }

    private String headline(CostQuestion question, Cost cost) {
        return texts.now(
                question.stop().isEnded() ? "cost.told" : "cost.toldSoFar",
                vehicles(cost.mean().mean()),
                vehicles(cost.ofOneDay().lower()),
                vehicles(cost.ofOneDay().upper()),
                Numbers.decimal(cost.mean().halfWidth()),
                cost.cost().count(),
                cost.seed());
    }

    /** With a true minus. */
    private static String vehicles(double count) {
        String size = Numbers.decimal(Math.abs(count));
        return count < 0 && !size.equals("0.0") ? "−" + size : size;
    }

    /** What the figure rests on and what is not in it, a paragraph each; empty without an answer. */
    String basis(CostAnswer answer) {
        return answer instanceof Told told
                ? basis(told.question(), told.cost()).stream().collect(Collectors.joining("\n"))
                : "";
    }

    private List<String> basis(CostQuestion question, Cost cost) {
        List<String> all = new ArrayList<>();
        if (cost.cost().minimum() == 0 && cost.cost().maximum() == 0) {
            all.add(texts.now(question.isShiftOver() ? "cost.neverYet" : "cost.notYet"));
        } else if (cost.mean().contains(0)) {
            all.add(texts.now("cost.chance"));
        }
        all.add(texts.now(
                question.isShiftOver() ? "cost.untilEnd" : "cost.untilNow",
                Numbers.minute(question.until()),
                Numbers.decimal(cost.with().mean())));
        all.add(texts.now(
                "cost.basis",
                Numbers.time(question.present().at()),
                texts.now(Durations.about(question.lead())),
                question.scenario().name()));
        all.add(texts.now("cost.without"));
        if (question.isChangedSince()) {
            all.add(texts.now("cost.changed"));
        }
        if (!question.present().isHeardFromBegin()) {
            all.add(texts.now("forecast.late"));
        }
        return all;
    }
}
