package linetwin.ui.events;

import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.ui.control.Buttons;
import linetwin.ui.text.Texts;

/** The active alarms by priority, and below them the latest events; choosing one leads to its station. */
public final class EventsView extends VBox {
    private final EventTable table;

    /**
     * The list.
     *
     * @param onChosen gets the element of a row that somebody chose
     * @param remote lets the control room clear stops
     * @param onCost gets the station and the begin of a stop of which somebody wants to know what it cost
     */
    public EventsView(
            EventsViewModel model,
            RemoteViewModel remote,
            Texts texts,
            Consumer<String> onChosen,
            BiConsumer<String, Instant> onCost) {
        setId("events-view");
        getStyleClass().addAll("panel", "events-view");
        setMinHeight(0);
        Label title = new Label();
        title.setId("events-title");
        title.getStyleClass().add("panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.textProperty().bind(texts.of("events.title", Bindings.createIntegerBinding(model::alarms, model.rows())));
        table = new EventTable("event-table", model.rows(), texts, onChosen)
                .withTime()
                .withPriority(model.litProperty())
                .withStation()
                .withWords();
        Runnable askForCost = () ->
                table.chosenStop().ifPresent(row -> row.stop().ifPresent(begin -> onCost.accept(row.element(), begin)));
        Runnable clearRemotely = () -> table.chosenStop().ifPresent(remote::clear);
        table.withAction("events-cost-item", "cost.ask", table.stopChosen(), askForCost)
                .withAction("events-remote-item", "remote.clear", table.remoteChosen(), clearRemotely);
        table.setMinHeight(0);
        table.accessibleTextProperty().bind(title.textProperty());
        table.setPlaceholder(placeholder(texts));
        VBox.setVgrow(table, Priority.ALWAYS);
        Button acknowledge = Buttons.ofWords("events-acknowledge", texts.of("events.acknowledge"), model::acknowledge);
        acknowledge.getStyleClass().add("small");
        acknowledge
                .disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.rows().stream().noneMatch(EventRow::isNew), model.rows()));
        Button cost = Buttons.ofWords("events-cost", texts.of("cost.ask"), askForCost);
        cost.getStyleClass().add("small");
        cost.disableProperty().bind(table.stopChosen().not());
        Button clear = Buttons.ofWords("events-remote", texts.of("remote.clear"), clearRemotely);
        clear.getStyleClass().add("small");
        clear.disableProperty().bind(table.remoteChosen().not());
        clear.managedProperty().bind(remote.isThereProperty());
        clear.visibleProperty().bind(clear.managedProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(new HBox(6, title, gap, clear, cost, acknowledge), answer(remote, texts), table);
    }

    private static Label answer(RemoteViewModel remote, Texts texts) {
        Label words = new Label();
        words.setId("events-remote-answer");
        words.getStyleClass().add("gain-fact");
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words(remote.askedProperty().get(), texts),
                        remote.askedProperty(),
                        texts.languageProperty()));
        words.managedProperty().bind(words.textProperty().isNotEmpty());
        words.visibleProperty().bind(words.managedProperty());
        return words;
    }

    private static String words(RemoteViewModel.Asked asked, Texts texts) {
        return switch (asked.answer().kind()) {
            case NONE -> "";
            case WAITING -> texts.now("remote.waiting", asked.station());
            case ACCEPTED -> texts.now("remote.accepted", asked.station());
            case MISSING -> texts.now("remote.missing", asked.station());
            case REFUSED -> texts.now("remote.refused", asked.answer().error());
        };
    }

    /** Chooses a row and lets it be seen, if it is still there. */
    public void choose(EventRow row) {
        int index = table.getItems().indexOf(row);
        if (index >= 0) {
            table.getSelectionModel().select(index);
            table.scrollTo(index);
        }
    }

    private static Label placeholder(Texts texts) {
        Label words = new Label();
        words.getStyleClass().add("placeholder");
        words.textProperty().bind(texts.of("events.none"));
        return words;
    }
}
