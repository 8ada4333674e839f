package linetwin.ui.whatif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import linetwin.model.parameter.Parameter;
import linetwin.model.parameter.ParameterKind;
import linetwin.sim.scenario.file.ParameterValue;
import linetwin.ui.source.Background;
import org.jspecify.annotations.Nullable;

/**
 * The variants of a scenario that the user works on; the first is the baseline that the others are compared with. What is
 * entered is checked at once for its form, and beside the screen by the scenario itself.
 */
final class VariantDraft {
    /** More could be run, but not be told apart on the screen. */
    static final int MOST = 6;

    private final ReadOnlyObjectWrapper<@Nullable LoadedScenario> loaded = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Variant> variants = FXCollections.observableArrayList();
    private final IntegerProperty chosen = new SimpleIntegerProperty();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final Map<Variant, VariantCheck> checks = new HashMap<>();
    private final Background checking;

    /**
     * Without a scenario, until it is begun.
     *
     * @param screen does what it is given on the thread of the screen
     */
    VariantDraft(Executor screen) {
        checking = new Background(screen);
    }

    ReadOnlyObjectProperty<@Nullable LoadedScenario> loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** The variants, the baseline first; empty without a scenario. */
    ObservableList<Variant> variants() {
        return variants;
    }

    /** The number of the variant that is being edited. */
    IntegerProperty chosenProperty() {
        return chosen;
    }

    /** Grows whenever anything that can be seen of the variants has changed. */
    ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** Begins anew: the baseline without levers, and one variant with all of them, as the scenario has it. */
    void begin(LoadedScenario read) {
        checks.clear();
        checking.forget();
        loaded.set(read);
        variants.setAll(
                new Variant("", Set.of(), Map.of()),
                new Variant("A", read.scenario().activeLevers(), Map.of()));
        chosen.set(1);
        revise();
    }

    /** Compares with another line from now on. */
    void setBaseline(Variant baseline) {
        if (!variants.isEmpty() && !variants.get(0).equals(baseline)) {
            variants.set(0, baseline);
            revise();
        }
    }

    Variant chosenVariant() {
        return variants.get(chosen.get());
    }

    private void replace(Variant other) {
        variants.set(chosen.get(), other);
        revise();
    }

    private void revise() {
        revision.set(revision.get() + 1);
        check();
    }

    /** Checks one variant after the other beside the screen, as long as there is one that was not. */
    private void check() {
        LoadedScenario scenario = loaded.get();
        if (scenario != null && !checking.isUnderWay()) {
            variants.stream()
                    .filter(variant -> findCheck(variant).isEmpty())
                    .findFirst()
                    .ifPresent(variant ->
                            checking.begin(() -> VariantCheck.of(scenario.scenario(), variant), this::keep, failure -> {
                                throw new IllegalStateException("a variant can't be checked", failure);
                            }));
        }
    }

    /** Adds a variant like the baseline, and chooses it. */
    void add() {
        append(variants.get(0));
    }

    /** Adds a variant like the chosen one, and chooses it. */
    void duplicate() {
        append(chosenVariant());
    }

    private void append(Variant like) {
        if (variants.size() < MOST) {
            variants.add(like.named(freeName()));
            chosen.set(variants.size() - 1);
            revise();
        }
    }

    private String freeName() {
        List<String> taken = variants.stream().map(Variant::name).toList();
        char letter = 'A';
        while (taken.contains(String.valueOf(letter))) {
            letter++;
        }
        return String.valueOf(letter);
    }

    /** Calls the chosen variant otherwise; the baseline keeps its name, and no two have the same. */
    void rename(String name) {
        boolean isTaken = variants.stream().anyMatch(variant -> variant.name().equals(name.strip()));
        if (chosen.get() > 0 && !name.isBlank() && !isTaken) {
            replace(chosenVariant().named(name.strip()));
        }
    }

    /** Deletes the chosen variant, unless it is the baseline or the only one. */
    void delete() {
        if (canDelete()) {
            int deleted = chosen.get();
            chosen.set(deleted - 1); // there is always a variant of the chosen number
            variants.remove(deleted);
            chosen.set(Math.min(deleted, variants.size() - 1));
            revise();
        }
    }

    boolean canDelete() {
        return chosen.get() > 0 && variants.size() > 2;
    }

    /** Gives a parameter of the chosen variant a value; the one that it has anyway is no change. */
    void enter(Parameter parameter, String value) {
        String entered = value.strip();
        replace(
                entered.equals(unchanged(parameter))
                        ? chosenVariant().without(parameter.path())
                        : chosenVariant().with(parameter.path(), entered));
    }

    void reset(Parameter parameter) {
        replace(chosenVariant().without(parameter.path()));
    }

    void turnLever(String lever, boolean isOn) {
        replace(isOn ? chosenVariant().withLever(lever) : chosenVariant().withoutLever(lever));
    }

    boolean isChanged(Parameter parameter) {
        return chosenVariant().changes().containsKey(parameter.path());
    }

    /** The value of a parameter in the chosen variant. */
    String value(Parameter parameter) {
        return chosenVariant().changes().getOrDefault(parameter.path(), unchanged(parameter));
    }

    /** The value of a parameter in the baseline. */
    String baseValue(Parameter parameter) {
        Variant baseline = variants.get(0);
        return baseline.changes().getOrDefault(parameter.path(), levered(baseline, parameter));
    }

    private String unchanged(Parameter parameter) {
        return levered(chosenVariant(), parameter);
    }

    /** With the levers of a variant alone; levers are the same in all variants that have the same set on. */
    private String levered(Variant variant, Parameter parameter) {
        return checks.values().stream()
                .filter(check -> check.variant().levers().equals(variant.levers()))
                .findFirst()
                .flatMap(check -> check.levered().findParameter(parameter.path()))
                .map(ParameterValue::value)
                .orElse("");
    }

    /** What is wrong with a parameter of the chosen variant. */
    Optional<Refusal> findRefusal(Parameter parameter) {
        String value = chosenVariant().changes().get(parameter.path());
        if (value == null) {
            return Optional.empty();
        }
        return parameter.kind().accepts(value)
                ? findCheck(chosenVariant())
                        .map(check -> check.problems().get(parameter.path()))
                        .map(Refusal.ByScenario::new)
                : Optional.of(new Refusal.ByForm(parameter.kind()));
    }

    /** Why a value can't be. */
    sealed interface Refusal {
        /** It is not written as such values are, or out of their bounds. */
        record ByForm(ParameterKind<?> kind) implements Refusal {}

        /** It breaks a rule of the scenario. */
        record ByScenario(String rule) implements Refusal {}
    }

    private Optional<VariantCheck> findCheck(Variant variant) {
        return checks.values().stream()
                .filter(check -> check.variant().isSameLineAs(variant))
                .findFirst();
    }

    /** The baseline, and the variants that differ from it. */
    List<Variant> different() {
        Variant baseline = variants.get(0);
        List<Variant> different = new ArrayList<>(List.of(baseline));
        variants.stream()
                .skip(1)
                .filter(variant -> !variant.isSameLineAs(baseline))
                .forEach(different::add);
        return different;
    }

    /** The key of the reason why the variants can't be run; empty if they can. */
    Optional<String> findHindrance() {
        if (variants.isEmpty()) {
            return Optional.of("whatif.noScenario");
        }
        for (Variant variant : variants) {
            Optional<VariantCheck> check = findCheck(variant);
            if (check.isEmpty()) {
                return Optional.of("whatif.checking");
            }
            if (!check.get().problems().isEmpty()) {
                return Optional.of("whatif.invalid");
            }
        }
        return different().size() < 2 ? Optional.of("whatif.allSame") : Optional.empty();
    }

    /** Why the chosen variant as a whole can't be, if no single value is to blame; else empty. */
    String wholeProblem() {
        return findCheck(chosenVariant())
                .map(check -> check.problems().getOrDefault("", ""))
                .orElse("");
    }

    /** Checks of lines that no variant has any more are forgotten, but for one of each set of levers. */
    private void keep(VariantCheck check) {
        checks.values()
                .removeIf(old -> variants.stream().noneMatch(old.variant()::isSameLineAs)
                        && old.variant().levers().equals(check.variant().levers()));
        checks.put(check.variant(), check);
        revise();
    }
}
