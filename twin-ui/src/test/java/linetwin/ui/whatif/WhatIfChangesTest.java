package linetwin.ui.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WhatIfChangesTest {
    private final Variant baseline = new Variant("", Set.of("robot-arms", "machine-vision"), Map.of());

    @Test
    void aTableNamesTheLeversThatWereSwitchedAndNoOthers() {
        Variant variant = baseline.withoutLever("robot-arms").withLever("smart-logistics");
        assertThat(WhatIfWords.changes(variant.with("plan.takt", "58 s"), baseline))
                .isEqualTo("plan.takt=58 s; robot-arms=off; smart-logistics=on");
    }

    @Test
    void whatIsAsTheBaselineHasNoChanges() {
        assertThat(WhatIfWords.changes(baseline.named("A"), baseline)).isEmpty();
    }
}
