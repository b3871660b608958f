package uk.saferhub.timeline;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Signs a checkpoint of the log every five minutes while the web program runs. */
@Component
class CheckpointJob {

    private final LogCheckpoints checkpoints;

    CheckpointJob(LogCheckpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @Scheduled(fixedRate = 5, initialDelay = 0, timeUnit = TimeUnit.MINUTES)
    void sign() throws IOException, GeneralSecurityException {
        checkpoints.write();
    }
}
