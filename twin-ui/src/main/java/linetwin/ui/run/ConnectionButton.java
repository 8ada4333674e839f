package linetwin.ui.run;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import linetwin.model.telemetry.ConnectionTrouble;
import linetwin.ui.run.RunViewModel.RunFacts;
import linetwin.ui.text.Texts;

/** Whether the line is heard; pressing it leads to the choice of a broker. */
public final class ConnectionButton extends Button {
    /** Where there is no room for all of its words, their rest is in the tooltip. */
    private static final double LEAST_WIDTH = 90;

    public ConnectionButton(RunViewModel model, Texts texts) {
        setId("connection");
        getStyleClass().add("connection");
        setMinWidth(LEAST_WIDTH);
        Region dot = new Region();
        dot.getStyleClass().add("connection-dot");
        setGraphic(dot);
        ObservableValue<RunFacts> facts = model.factsProperty();
        textProperty()
                .bind(Bindings.createStringBinding(
                        () -> text(facts.getValue(), texts), facts, texts.languageProperty()));
        Tooltip why = new Tooltip();
        why.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> hint(facts.getValue(), texts), facts, texts.languageProperty()));
        setTooltip(why);
        facts.map(RunFacts::connection).subscribe(this::paint);
    }

    private static String text(RunFacts facts, Texts texts) {
        String state = stateOf(facts, texts);
        Trouble trouble = facts.trouble();
        return trouble.isAny() ? texts.now("connection.trouble", state, trouble.rejected(), trouble.missing()) : state;
    }

    private static String stateOf(RunFacts facts, Texts texts) {
        Outage outage = facts.outage();
        if (facts.connection() == ConnectionState.BEHIND) {
            return texts.now("connection.BEHIND", facts.behind().toSeconds());
        }
        if (outage == null || facts.connection() != ConnectionState.NO_BROKER) {
            String state = texts.now(facts.connection().textKey());
            return facts.offlineSince().isEmpty()
                    ? state
                    : texts.now("connection.offlineSince", state, facts.offlineSince());
        }
        String key = outage.why() == ConnectionTrouble.LOST ? "connection.lost" : "connection.unreached";
        return outage.seconds() == 0 ? texts.now("connection.trying") : texts.now(key, outage.seconds());
    }

    private static String why(RunFacts facts, Texts texts) {
        Outage outage = facts.outage();
        return outage == null ? "" : texts.now(outage.textKey());
    }

    private static String hint(RunFacts facts, Texts texts) {
        return Stream.of(
                        text(facts, texts),
                        texts.now("connection.hint"),
                        why(facts, texts),
                        facts.detail(),
                        facts.trouble().example())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private void paint(ConnectionState state) {
        getStyleClass()
                .removeAll(Arrays.stream(ConnectionState.values())
                        .map(ConnectionState::styleClass)
                        .toList());
        getStyleClass().add(state.styleClass());
    }
}
