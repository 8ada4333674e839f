package linetwin.ui.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is searched for, and what is found. */
public final class FindViewModel {
    /** Of one kind; who has more than these to choose from types another word. */
    static final int MOST_OF_A_KIND = 30;

    private final StringProperty query = new SimpleStringProperty("");
    private final Map<Hit.Kind, List<Hit>> all = new EnumMap<>(Hit.Kind.class);
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(new Found(List.of(), 0, 0));

    /**
     * What is found.
     *
     * @param leftOut how many more there are than are shown
     * @param searched how many things were searched
     */
    record Found(List<Hit> hits, int leftOut, int searched) {
        Found {
            hits = List.copyOf(hits);
        }
    }

    /** Nothing can be found yet. */
    public FindViewModel() {
        query.subscribe(text -> search());
    }

    /** Tells whoever searches elsewhere what is searched for. */
    public void listen(Consumer<String> searcher) {
        query.subscribe(searcher);
    }

    StringProperty queryProperty() {
        return query;
    }

    ReadOnlyObjectProperty<Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Searches for this from now on. */
    public void search(String text) {
        query.set(text);
    }

    /** Forgets what could be found and what was searched for. */
    public void clear() {
        all.clear();
        query.set("");
        search();
    }

    /** From now on these can be found of their kind. */
    public void offer(Hit.Kind kind, List<Hit> hits) {
        all.put(kind, List.copyOf(hits));
        search();
    }

    /** Without a word, what is urgent is shown; with some, what has them all, by kind, those that begin so first. */
    private void search() {
        String text = query.get().strip().toLowerCase(Locale.ROOT);
        List<String> words = Arrays.asList(text.split("\\s+", -1));
        List<Hit> shown = new ArrayList<>();
        int leftOut = 0;
        for (Map.Entry<Hit.Kind, List<Hit>> kind : all.entrySet()) {
            List<Hit> fitting = text.isEmpty()
                    ? (kind.getKey() == Hit.Kind.ALARM ? kind.getValue() : List.of())
                    : fitting(kind.getValue(), text, words);
            int some = Math.min(fitting.size(), MOST_OF_A_KIND);
            shown.addAll(fitting.subList(0, some));
            leftOut += fitting.size() - some;
        }
        found.set(new Found(
                shown, leftOut, all.values().stream().mapToInt(List::size).sum()));
    }

    private static List<Hit> fitting(List<Hit> hits, String text, List<String> words) {
        return hits.stream()
                .filter(hit -> words.stream().allMatch(hit.words()::contains))
                .sorted(Comparator.comparing((Hit hit) -> !hit.beginsWith(text)))
                .toList();
    }
}
