package dev.hindsight.app.architecture.offences;

import dev.hindsight.correlate.fixture.CorrelateThatKnowsDetect;
import dev.hindsight.detect.fixture.DetectThatKnowsCorrelate;
import dev.hindsight.finding.fixture.EventThatIsNoRecord;
import dev.hindsight.finding.fixture.RuleHelper;
import dev.hindsight.finding.fixture.RuleThatKnowsJackson;
import dev.hindsight.finding.fixture.RuleThatRemembers;
import dev.hindsight.finding.fixture.RuleThatTellsTheTime;
import dev.hindsight.source.fixture.SourceThatKnowsDetect;
import dev.hindsight.store.fixture.PortThatKnowsDetect;
import dev.hindsight.view.fixture.ViewThatKnowsAxon;
import dev.hindsight.view.fixture.ViewThatKnowsDetect;

/** For each sentence a class that offends against it. */
public final class Offences {
    private Offences() {}

    public static Class<?> against(String sentence) {
        return switch (sentence) {
            case "THE_DOMAIN_KNOWS_ONLY_JAVA" -> RuleThatKnowsJackson.class;
            case "THE_DOMAIN_TAKES_NO_TIME_AND_NO_CHANCE_FROM_THE_AIR" -> RuleThatTellsTheTime.class;
            case "THE_DOMAIN_HAS_NO_MUTABLE_STATICS" -> RuleThatRemembers.class;
            case "EVENTS_ARE_RECORDS" -> EventThatIsNoRecord.class;
            case "ONLY_ONE_ROOM_KNOWS_AXON" -> ViewThatKnowsAxon.class;
            case "THE_PORTS_OF_THE_STORE_KNOW_ONLY_THE_DOMAIN" -> PortThatKnowsDetect.class;
            case "FUNCTIONS_DO_NOT_SEE_EACH_OTHER_NOR_SOURCES_NOR_PROJECTIONS" -> DetectThatKnowsCorrelate.class;
            case "CORRELATE_SEES_NO_OTHER_FUNCTION_NOR_SOURCES_NOR_PROJECTIONS" -> CorrelateThatKnowsDetect.class;
            case "SOURCES_SEE_NEITHER_FUNCTIONS_NOR_PROJECTIONS" -> SourceThatKnowsDetect.class;
            case "PROJECTIONS_SEE_NEITHER_FUNCTIONS_NOR_SOURCES" -> ViewThatKnowsDetect.class;
            case "NAMES_SAY_WHAT_A_CLASS_IS" -> RuleHelper.class;
            default -> throw new IllegalArgumentException("Nothing offends against " + sentence + " yet");
        };
    }
}
