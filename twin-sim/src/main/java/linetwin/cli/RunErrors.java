package linetwin.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.InputException;
import linetwin.link.broker.access.BrokerException;
import linetwin.link.log.form.LogException;
import linetwin.link.mqtt.wire.BrokerAccessException;
import linetwin.link.recording.format.RecordingException;
import linetwin.link.secret.SecretException;
import linetwin.sim.experiment.DeadlockException;
import linetwin.sim.experiment.InterruptedExperimentException;
import linetwin.sim.experiment.MissingFigureException;
import linetwin.sim.learn.observe.UnfitTelemetryException;
import linetwin.sim.line.PresentMismatchException;
import linetwin.sim.report.ReportException;
import linetwin.sim.scenario.file.DescriptionException;
import linetwin.sim.study.StudyException;
import linetwin.sim.validation.ValidationException;
import linetwin.store.StoreException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Answers what goes wrong while a command runs: one message for wrong input, an apology for a bug. */
final class RunErrors implements IExecutionExceptionHandler {
    private final Verbosity verbosity;

    RunErrors(Verbosity verbosity) {
        this.verbosity = verbosity;
    }

    @Override
    public int handleExecutionException(Exception error, CommandLine command, ParseResult arguments) {
        if (error instanceof ParameterException wrongUsage) {
            return new UsageErrors().handleParseException(wrongUsage, new String[0]);
        }
        PrintWriter err = command.getErr();
        boolean isInput = isWrongInput(error) || error instanceof DeadlockException;
        err.println("linetwin: " + (isInput ? message(error) : "this is a bug of the program: " + error));
        if (verbosity.isVerbose()) {
            error.printStackTrace(err);
        } else if (!isInput) {
            err.println("Please report it with what the option --verbose adds.");
        }
        err.flush();
        if (error instanceof DeadlockException) {
            return ExitStatus.FAILED_CHECK;
        }
        return isInput ? ExitStatus.WRONG_INPUT : ExitStatus.BUG;
    }

    private static @Nullable String message(Exception error) {
        return error instanceof InvalidPathException path ? FileNames.complaint(path) : error.getMessage();
    }

    private static boolean isWrongInput(Exception error) {
        return error instanceof InputException
                || error instanceof DescriptionException
                || error instanceof InterruptedExperimentException
                || error instanceof MissingFigureException
                || error instanceof ValidationException
                || error instanceof StudyException
                || error instanceof PresentMismatchException
                || error instanceof ReportException
                || error instanceof RecordingException
                || error instanceof StoreException
                || error instanceof UnfitTelemetryException
                || error instanceof LogException
                || error instanceof BrokerException
                || error instanceof BrokerAccessException
                || error instanceof SecretException
                || error instanceof InvalidPathException;
    }
}
