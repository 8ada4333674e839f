package linetwin.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import linetwin.model.twin.Mirror;
import org.junit.jupiter.api.Test;

class TroubleTest {
    @Test
    void rejectedPayloadsAreCountedAndTheLastIsNamed() {
        Mirror mirror = new Mirror();
        mirror.reject("linetwin/v1/a", "is no JSON");
        mirror.reject("linetwin/v1/b", "has no schema");

        Trouble trouble = Trouble.of(mirror.snapshot().reception());

        assertThat(trouble).isEqualTo(new Trouble(2, 0, "linetwin/v1/b: has no schema"));
        assertThat(trouble.isAny()).isTrue();
    }

    @Test
    void silenceIsNoTrouble() {
        assertThat(Trouble.of(new Mirror().snapshot().reception())).isEqualTo(Trouble.NONE);
    }
}
