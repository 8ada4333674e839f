package linetwin.ui.app;

/**
 * What the frames took the JavaFX thread.
 *
 * @param whole by the clock on the wall
 * @param withACore of that, without the time in which the thread was ready but other threads and programs had all cores: its own
 *     computing, and waiting for locks and for pauses of the JVM
 * @param computing of that, what the thread itself computed
 */
record FrameTimes(Times whole, Times withACore, Times computing) {
    FrameTimes() {
        this(new Times(), new Times(), new Times());
    }
}
