package dev.hindsight.finding.reliability;

import static dev.hindsight.finding.check.Judging.evidence;

import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.ObjectRule;
import dev.hindsight.finding.check.Row;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import java.util.List;
import java.util.Optional;

/** Work that was planned and will not be done. */
public final class ScheduleRules {
    /** Queues suspend the jobs that wait in them. */
    private static final String QUEUE = "kueue.x-k8s.io/queue-name";

    private static final Rule SCHEDULE = Row.reliability("cron-schedule-invalid", "Schedule cannot be read")
            .why("The CronJob never starts anything.")
            .costs(Severity.HIGH, 3, 15)
            .from("schedules", "one that is not five cron fields nor a word like @daily")
            .remedy("Correct it: kubectl -n {namespace} patch cronjob {name} -p"
                    + " '{\"spec\":{\"schedule\":\"0 3 * * *\"}}'")
            .docs("concepts/workloads/controllers/cron-jobs/#schedule-syntax")
            .alone("CronJob");

    private static final Rule DEADLINE = Row.reliability("cron-deadline", "Starting deadline too short")
            .why(
                    "A start that is not made within the deadline is left out; the controller looks only every 10 seconds.")
            .costs(Severity.MEDIUM, 2, 10)
            .from("seconds", "a startingDeadlineSeconds under the limit, or a negative one")
            .limit(10, "seconds")
            .remedy("Give it a minute or more: kubectl -n {namespace} patch cronjob {name} -p"
                    + " '{\"spec\":{\"startingDeadlineSeconds\":200}}'")
            .docs("concepts/workloads/controllers/cron-jobs/#starting-deadline")
            .alone("CronJob");

    private static final Rule CRON_SUSPENDED = Row.reliability("cronjob-suspended", "CronJob suspended")
            .why("Somebody stopped it; as long as nobody resumes it, its work is not done.")
            .costs(Severity.LOW, 1, 5)
            .from("jobs", "one with suspend: true")
            .remedy("Resume it: kubectl -n {namespace} patch cronjob {name} -p '{\"spec\":{\"suspend\":false}}' ; or"
                    + " remove it: kubectl -n {namespace} delete cronjob {name}")
            .docs("concepts/workloads/controllers/cron-jobs/#schedule-suspension")
            .alone("CronJob");

    private static final Rule JOB_SUSPENDED = Row.reliability("job-suspended", "Job suspended")
            .why("The Job keeps its place and does nothing until somebody resumes it.")
            .costs(Severity.LOW, 1, 5)
            .from("jobs", "one with suspend: true that waits in no queue")
            .remedy("Resume it: kubectl -n {namespace} patch job {name} -p '{\"spec\":{\"suspend\":false}}' ; or remove"
                    + " it: kubectl -n {namespace} delete job {name}")
            .docs("concepts/workloads/controllers/job/#suspending-a-job")
            .alone("Job");

    private static final Rule NO_SUCCESS = Row.reliability("cronjob-never-succeeded", "CronJob never succeeded")
            .why("It has been started and not one run has ended well.")
            .costs(Severity.MEDIUM, 2, 10)
            .from("runs", "at least one started, none running and none successful")
            .remedy("See its runs: kubectl -n {namespace} get jobs ; try one now: kubectl -n {namespace} create job"
                    + " {name}-try --from=cronjob/{name}")
            .docs("tasks/job/automated-tasks-with-cron-jobs/")
            .alone("CronJob");

    private ScheduleRules() {}

    public static List<ObjectRule> rows() {
        return List.of(
                new ObjectRule(SCHEDULE, ScheduleRules::schedule),
                ObjectRule.measured(DEADLINE, ScheduleRules::deadline),
                new ObjectRule(CRON_SUSPENDED, cron -> suspended(cron, "The CronJob is suspended")),
                new ObjectRule(JOB_SUSPENDED, ScheduleRules::jobSuspended),
                new ObjectRule(NO_SUCCESS, ScheduleRules::noSuccess));
    }

    private static Optional<Verdict> schedule(Facts cron) {
        String schedule = cron.body().at("spec").text("schedule");
        return CronSchedule.fault(schedule)
                .map(fault -> new Verdict(
                        "The schedule cannot be read: " + fault, List.of(evidence(cron, "spec.schedule", schedule))));
    }

    private static Optional<Verdict> deadline(Rule row, Facts cron) {
        Tree deadline = cron.body().at("spec", "startingDeadlineSeconds");
        long limit = row.limitValue().longValue();
        long seconds = deadline.number(limit);
        return Verdict.when(
                seconds < limit,
                seconds < 0 ? "The starting deadline is negative" : "The starting deadline is too short to be met",
                evidence(cron, "spec.startingDeadlineSeconds", deadline.text()));
    }

    private static Optional<Verdict> suspended(Facts facts, String message) {
        return Verdict.when(
                facts.body().at("spec").isTrue("suspend"), message, evidence(facts, "spec.suspend", "true"));
    }

    private static Optional<Verdict> jobSuspended(Facts job) {
        boolean queued = job.body().at("metadata", "labels").at(QUEUE).isPresent();
        return queued ? Optional.empty() : suspended(job, "The Job is suspended");
    }

    private static Optional<Verdict> noSuccess(Facts cron) {
        Tree status = cron.body().at("status");
        boolean failing = !status.text("lastScheduleTime").isEmpty()
                && status.text("lastSuccessfulTime").isEmpty()
                && status.items("active").isEmpty()
                && !cron.body().at("spec").isTrue("suspend");
        return Verdict.when(failing, "No run of it has succeeded", evidence(cron, "status.lastSuccessfulTime", ""));
    }
}
