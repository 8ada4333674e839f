package linetwin.ui.run;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import linetwin.ui.run.RunViewModel.RunFacts;
import linetwin.ui.text.Texts;

/** Whether the line is heard; pressing it leads to the choice of a broker. */
public final class ConnectionButton extends Button {
    public ConnectionButton(RunViewModel model, Texts texts) {
        setId("connection");
        getStyleClass().add("connection");
        setMinWidth(Region.USE_PREF_SIZE);
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
        String state = texts.now(facts.connection().textKey());
        Trouble trouble = facts.trouble();
        return trouble.isAny() ? texts.now("connection.trouble", state, trouble.rejected(), trouble.missing()) : state;
    }

    private static String hint(RunFacts facts, Texts texts) {
        return Stream.of(
                        texts.now("connection.hint"),
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
