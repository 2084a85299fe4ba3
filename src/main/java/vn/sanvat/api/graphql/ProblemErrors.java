package vn.sanvat.api.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemMessages;
import vn.sanvat.problem.ProblemOccurred;

/** What went wrong with a part of an answer, with the same {@code type} and {@code status} as the problems of the REST API. */
final class ProblemErrors extends DataFetcherExceptionResolverAdapter {
    private static final Logger log = LoggerFactory.getLogger(ProblemErrors.class);

    @Override
    protected GraphQLError resolveToSingleError(Throwable thrown, DataFetchingEnvironment environment) {
        if (thrown instanceof ProblemOccurred occurred) {
            return error(occurred.problem(), environment);
        }
        log.error("{} failed", environment.getExecutionStepInfo().getPath(), thrown);
        return error(new Problem("server.fault", 500, List.of()), environment);
    }

    private static GraphQLError error(Problem problem, DataFetchingEnvironment environment) {
        return GraphqlErrorBuilder.newError(environment)
                .message("%s", ProblemMessages.text(problem, environment.getLocale()))
                .errorType(type(problem.status()))
                .extensions(extensions(problem))
                .build();
    }

    static Map<String, Object> extensions(Problem problem) {
        return Map.of("type", problem.type(), "status", problem.status());
    }

    private static ErrorType type(int status) {
        return switch (status) {
            case 401 -> ErrorType.UNAUTHORIZED;
            case 403 -> ErrorType.FORBIDDEN;
            case 404 -> ErrorType.NOT_FOUND;
            default -> status < 500 ? ErrorType.BAD_REQUEST : ErrorType.INTERNAL_ERROR;
        };
    }
}
