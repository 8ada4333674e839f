package linetwin.ui.line;

import java.util.Optional;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
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

    void installOn(ElementNode node, String id) {
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
        if (facts.activity() != null) {
            words.append('\n')
                    .append(texts.now("tooltip.state", texts.now(facts.state().textKey()), facts.stateFor()));
        }
        Optional.ofNullable(facts.cause()).ifPresent(cause -> words.append('\n').append(CauseWords.of(cause, texts)));
        Optional.ofNullable(facts.level())
                .ifPresent(level -> words.append('\n').append(texts.now("tooltip.content", level.content())));
        facts.vehicles().stream()
                .limit(3)
                .forEach(vehicle ->
                        words.append('\n').append(vehicle.body()).append("  ").append(vehicle.vehicle()));
        return words.toString();
    }
}
