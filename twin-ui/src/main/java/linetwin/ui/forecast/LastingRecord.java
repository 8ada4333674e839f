package linetwin.ui.forecast;

import java.util.List;
import java.util.concurrent.Executor;
import linetwin.model.kpi.total.LineTotals;
import linetwin.ui.source.Background;
import linetwin.ui.source.Standing;

/**
 * The record of the forecasts of the shown line, which outlives the window where the line is live. Of a recording, which may be played
 * again and again, nothing is kept. Belongs to the thread of the screen.
 */
final class LastingRecord {
    private final ForecastMemory memory;
    private final Background remembering;
    private final TrackRecord record = new TrackRecord();
    private Whose whose = Whose.NOBODYS;

    /** Of which line, heard how, and by which scenario. */
    private record Whose(String line, String run, String scenario, boolean isLive) {
        static final Whose NOBODYS = new Whose("", "", "", false);
    }

    LastingRecord(ForecastMemory memory, Executor screen) {
        this.memory = memory;
        remembering = new Background(screen);
    }

    /** Goes over to the record of this line, foretold by the scenario of this name. */
    void follow(Standing standing, String scenario) {
        Whose now = new Whose(standing.present().line().scenario(), standing.run(), scenario, standing.isLive());
        if (now.equals(whose)) {
            return;
        }
        forget();
        whose = now;
        if (now.isLive()) {
            remembering.begin(
                    () -> memory.recall(now.line(), now.run(), now.scenario(), TrackRecord.MOST),
                    record::remember,
                    failure -> {}); // what was before is then not counted
        }
    }

    /** Another line, or another time of it. */
    void forget() {
        whose = Whose.NOBODYS;
        remembering.forget();
        record.forget();
    }

    void add(HourAhead forecast) {
        record.add(forecast);
        if (whose.isLive()) {
            memory.keep(forecast.forecast());
        }
    }

    /** Looks which of them have come to pass. */
    void settle(List<LineTotals> readings) {
        record.settle(readings, settled -> {
            if (whose.isLive()) {
                memory.settle(settled.forecast(), settled.observed());
            }
        });
    }

    /** The line was changed, so that what is still to come says nothing of the forecasts any more. */
    void withdrawPending() {
        List<HourAhead> withdrawn = record.takePending();
        if (whose.isLive()) {
            withdrawn.forEach(each -> memory.withdraw(each.forecast()));
        }
    }

    TrackRecord.Summary summary() {
        return record.summary();
    }

    /** Ends what goes on beside the screen. */
    void cancel() {
        remembering.cancel();
    }
}
