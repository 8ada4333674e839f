package linetwin.ui.line;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import linetwin.model.twin.Activity;
import linetwin.ui.line.RecentStates.Spell;
import linetwin.ui.state.StateLook;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** The one tooltip of the picture; while it is open it keeps up with the element under the pointer. */
final class ElementTooltip {
    private final Texts texts;
    private final Tooltip tooltip = new Tooltip();
    private @Nullable String element;
    private @Nullable LineViewModel model;

    ElementTooltip(Texts texts) {
        this.texts = texts;
        tooltip.setShowDelay(Duration.millis(250));
        tooltip.setShowDuration(Duration.INDEFINITE);
    }

    void installOn(Node node, String id) {
        Tooltip.install(node, tooltip);
        node.setOnMouseEntered(enter -> {
            element = id;
            update();
        });
    }

    void show(LineViewModel newest) {
        model = newest;
        if (tooltip.isShowing()) {
            update();
        }
    }

    private void update() {
        if (model != null && element != null) {
            model.facts(element).map(this::words).ifPresent(tooltip::setText);
        }
    }

    private String words(ElementFacts facts) {
        StringBuilder words = new StringBuilder(texts.now(facts.element().title()));
        words.append("  ").append(facts.element().id());
        Activity activity = facts.activity();
        if (activity != null) {
            words.append('\n')
                    .append(texts.now(
                            "tooltip.since",
                            texts.now(facts.state().textKey()),
                            facts.stateFor(),
                            Numbers.time(activity.since())));
        }
        Optional.ofNullable(facts.cause()).ifPresent(cause -> words.append('\n').append(CauseWords.of(cause, texts)));
        Optional.ofNullable(facts.level())
                .ifPresent(level -> words.append('\n').append(texts.now("tooltip.content", level.content())));
        facts.vehicles().stream()
                .limit(3)
                .forEach(vehicle ->
                        words.append('\n').append(vehicle.body()).append("  ").append(vehicle.vehicle()));
        String changes = ChangeWords.of(facts, texts);
        words.append(changes.isEmpty() ? "" : "\n" + changes);
        addHistory(facts.element().id(), words);
        return words.toString();
    }

    private void addHistory(String id, StringBuilder words) {
        List<Spell> before = model == null ? List.of() : model.before(id);
        if (!before.isEmpty()) {
            words.append('\n')
                    .append(texts.now(
                            "tooltip.before", before.stream().map(this::words).collect(Collectors.joining(" · "))));
        }
    }

    private String words(Spell spell) {
        return texts.now(StateLook.of(spell.state()).textKey()) + " " + Numbers.duration(spell.lasted());
    }
}
