package dev.hindsight.app.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.lang.ArchRule;
import dev.hindsight.decider.DomainEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The sentences of docs/architecture.md, one rule each. */
enum Sentences {
    THE_DOMAIN_KNOWS_ONLY_JAVA(classes()
            .that()
            .resideInAnyPackage(Rooms.DOMAIN)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(Rooms.with("java..", Rooms.DOMAIN))),

    THE_DOMAIN_TAKES_NO_TIME_AND_NO_CHANCE_FROM_THE_AIR(noClasses()
            .that()
            .resideInAnyPackage(Rooms.DOMAIN)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.util.Random.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocalRandom.class)),

    THE_DOMAIN_HAS_NO_MUTABLE_STATICS(noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(Rooms.DOMAIN)
            .and()
            .areStatic()
            .should()
            .notHaveModifier(FINAL)),

    EVENTS_ARE_RECORDS(classes()
            .that()
            .areAssignableTo(DomainEvent.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords()),

    ONLY_ONE_ROOM_KNOWS_AXON(noClasses()
            .that()
            .resideOutsideOfPackage(Rooms.AXON)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.axonframework..")),

    THE_PORTS_OF_THE_STORE_KNOW_ONLY_THE_DOMAIN(noClasses()
            .that()
            .resideInAnyPackage(Rooms.STORE)
            .and()
            .resideOutsideOfPackage(Rooms.AXON)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    Rooms.AXON,
                    Rooms.DETECT,
                    Rooms.CORRELATE,
                    Rooms.COMMAND,
                    Rooms.SOURCES,
                    Rooms.PROJECTIONS,
                    Rooms.APP,
                    "io.quarkus..")),

    FUNCTIONS_DO_NOT_SEE_EACH_OTHER_NOR_SOURCES_NOR_PROJECTIONS(noClasses()
            .that()
            .resideInAPackage(Rooms.DETECT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    Rooms.CORRELATE, Rooms.COMMAND, Rooms.SOURCES, Rooms.PROJECTIONS, Rooms.AXON, Rooms.APP)),

    CORRELATE_SEES_NO_OTHER_FUNCTION_NOR_SOURCES_NOR_PROJECTIONS(noClasses()
            .that()
            .resideInAPackage(Rooms.CORRELATE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(Rooms.DETECT, Rooms.COMMAND, Rooms.SOURCES, Rooms.PROJECTIONS, Rooms.AXON, Rooms.APP)),

    SOURCES_SEE_NEITHER_FUNCTIONS_NOR_PROJECTIONS(noClasses()
            .that()
            .resideInAPackage(Rooms.SOURCES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    Rooms.DETECT, Rooms.CORRELATE, Rooms.COMMAND, Rooms.PROJECTIONS, Rooms.AXON, Rooms.APP)),

    PROJECTIONS_SEE_NEITHER_FUNCTIONS_NOR_SOURCES(noClasses()
            .that()
            .resideInAPackage(Rooms.PROJECTIONS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(Rooms.DETECT, Rooms.CORRELATE, Rooms.COMMAND, Rooms.SOURCES, Rooms.AXON, Rooms.APP)),

    NAMES_SAY_WHAT_A_CLASS_IS(noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)$"));

    private final ArchRule rule;

    Sentences(ArchRule rule) {
        this.rule = rule.as(name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
    }

    ArchRule rule() {
        return rule;
    }
}
