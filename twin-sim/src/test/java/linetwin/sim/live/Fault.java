package linetwin.sim.live;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.OptionalInt;

/** What can go wrong between a line and those who listen to it. */
enum Fault {
    NONE("none") {
        @Override
        void strike(Stage stage, Duration hold) {}
    },
    BROKER_KILLED("broker killed (kill -9), started again") {
        @Override
        void strike(Stage stage, Duration hold) throws Exception {
            stage.broker().program().kill();
            pass(hold);
            stage.broker().restart();
        }
    },
    BROKER_FROZEN("broker frozen (SIGSTOP)") {
        @Override
        void strike(Stage stage, Duration hold) throws Exception {
            stage.broker().program().freeze();
            pass(hold);
            stage.broker().program().thaw();
        }
    },
    LINE_CUT_OFF("line cut off from the broker") {
        @Override
        void strike(Stage stage, Duration hold) throws Exception {
            stage.lineCable().cut();
            pass(hold);
            stage.lineCable().mend();
        }
    },
    LISTENERS_CUT_OFF("window and recorder cut off from the broker") {
        @Override
        void strike(Stage stage, Duration hold) throws Exception {
            stage.windowCable().cut();
            stage.recorderCable().cut();
            pass(hold);
            stage.windowCable().mend();
            stage.recorderCable().mend();
        }
    },
    SLOW_NETWORK("every packet 300 ms late") {
        @Override
        void strike(Stage stage, Duration hold) {
            stage.cables().forEach(cable -> cable.delay(LATE));
            pass(hold);
            stage.cables().forEach(cable -> cable.delay(Duration.ZERO));
        }
    },
    FAR_AWAY("every packet 2 s late, from the begin of the connection") {
        @Override
        void strike(Stage stage, Duration hold) throws Exception {
            stage.cables().forEach(cable -> cable.delay(FAR));
            for (Cable cable : stage.cables()) {
                cable.mend(); // hangs up, so that all connect anew
            }
            pass(hold);
            stage.cables().forEach(cable -> cable.delay(Duration.ZERO));
        }
    },
    LINE_KILLED("line killed (kill -9), begun again as a new run") {
        @Override
        void strike(Stage stage, Duration hold) throws Exception {
            stage.restartLine(() -> pass(hold));
        }

        @Override
        boolean isInOwnProcess() {
            return true;
        }
    },
    WINDOW_KILLED("window killed, another one opened") {
        @Override
        void strike(Stage stage, Duration hold) throws Exception {
            stage.changeWindow(() -> pass(hold));
        }
    },
    RECORDER_KILLED("recorder killed (kill -9), started again") {
        @Override
        void strike(Stage stage, Duration hold) throws Exception {
            stage.recording().kill();
            pass(hold);
            stage.recording().restart();
        }

        @Override
        OptionalInt diskKilobytes() {
            return OptionalInt.of(Integer.MAX_VALUE);
        }
    },
    RECORDER_FROZEN("recorder frozen (SIGSTOP)") {
        @Override
        void strike(Stage stage, Duration hold) throws Exception {
            stage.recording().freeze();
            pass(hold);
            stage.recording().thaw();
        }

        @Override
        OptionalInt diskKilobytes() {
            return OptionalInt.of(Integer.MAX_VALUE);
        }
    },
    FLOOD("a flood of half connections, sessions and deep topics") {
        @Override
        void strike(Stage stage, Duration hold) throws Exception {
            try (var flood = new Flood(stage.broker().port())) {
                pass(hold);
                flood.requireSomethingDone();
            }
        }
    },
    DISK_FULL("disk of the recorder full, started again with room") {
        @Override
        void strike(Stage stage, Duration hold) throws Exception {
            stage.recording().awaitGivingUp();
            pass(hold);
            stage.recording().restart();
        }

        @Override
        OptionalInt diskKilobytes() {
            return OptionalInt.of(SMALL_DISK);
        }
    },
    GARBAGE("garbage on every topic, also retained") {
        @Override
        void strike(Stage stage, Duration hold) throws Exception {
            try (var vandal = new Vandal(stage)) {
                vandal.rage(hold);
            }
            stage.requireLateJoinerSeesAll();
        }
    },
    BAD_TOPIC("a topic with a control character, retained") {
        @Override
        void strike(Stage stage, Duration hold) throws Exception {
            BadTopics.publish(stage.broker().port());
            pass(hold);
            BadTopics.publish(stage.broker().port());
            stage.requireLateJoinerSeesAll();
        }
    },
    CLIENT_CLASH("another client under the recorder's name") {
        @Override
        void strike(Stage stage, Duration hold) {
            var intruder = new Intruder(stage.broker().uri(), Recorder.CLIENT);
            try {
                pass(hold);
            } finally {
                intruder.close();
            }
        }
    },
    THIN_LINK("a link of 20 kB/s for each") {
        @Override
        void strike(Stage stage, Duration hold) {
            stage.cables().forEach(cable -> cable.throttle(THIN));
            pass(hold);
            stage.cables().forEach(cable -> cable.throttle(Integer.MAX_VALUE));
        }
    },
    LOAD("other work on all processors") {
        @Override
        void strike(Stage stage, Duration hold) {
            var load = new Load();
            try {
                pass(hold);
            } finally {
                load.close();
            }
        }
    },
    FROZEN_UNDER_LOAD("broker frozen (SIGSTOP), with other work on all processors") {
        @Override
        void strike(Stage stage, Duration hold) throws Exception {
            var load = new Load();
            try {
                BROKER_FROZEN.strike(stage, hold);
            } finally {
                load.close();
            }
        }
    },
    KILLED_ON_A_THIN_LINK("broker killed (kill -9), started again, on a link of 20 kB/s") {
        @Override
        void strike(Stage stage, Duration hold) throws Exception {
            stage.cables().forEach(cable -> cable.throttle(THIN));
            BROKER_KILLED.strike(stage, hold);
            stage.cables().forEach(cable -> cable.throttle(Integer.MAX_VALUE));
        }
    };

    private static final int THIN = 20_000;

    private static final Duration FAR = Duration.ofSeconds(2);

    private static final Duration LATE = Duration.ofMillis(300);

    private static final int SMALL_DISK = 100;

    private final String title;

    Fault(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Happens to a running stage, for that long. */
    abstract void strike(Stage stage, Duration hold) throws Exception;

    /** Whether the line has to be a program of its own, which can be killed. */
    boolean isInOwnProcess() {
        return false;
    }

    /** How much the recorder can write, if it has to be a program of its own with a file. */
    OptionalInt diskKilobytes() {
        return OptionalInt.empty();
    }

    /** Whether it takes the processors away from all other stages too, which is no fault of theirs. */
    boolean isFeltByOthers() {
        return this == LOAD || this == FROZEN_UNDER_LOAD;
    }

    private static void pass(Duration time) {
        await().pollDelay(time).atMost(time.plusSeconds(60)).until(() -> true);
    }
}
