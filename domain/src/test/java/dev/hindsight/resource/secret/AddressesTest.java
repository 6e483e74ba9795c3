package dev.hindsight.resource.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    http://orders.shop:8080/charge?token=x     | [orders.shop:8080]
                    http://orders                              | [orders:80]
                    postgres://ada:secret@db/shop              | [db:5432]
                    postgres://ada:12/34@db/shop               | [db:5432]
                    jdbc:mysql://db.shop:3307/x                | [db.shop:3307]
                    redis:6379                                 | [redis:6379]
                    kafka-0:9092,kafka-1:9092                  | [kafka-0:9092, kafka-1:9092]
                    http://a/x,http://b:1/y                    | [a:80, b:1]
                    10.0.0.1:53                                | [10.0.0.1:53]
                    http://[::1]:8080/                         | [[::1]:8080]
                    $(STORE_HOST):$(STORE_PORT)                | [$(STORE_HOST):$(STORE_PORT)]
                    http://$(STORE_HOST):8080/                 | [$(STORE_HOST):8080]
                    12:30                                      | []
                    debug                                      | []
                    ada@example.org:25x                        | []
                    host:99999                                 | []
                    """)
    void hosts_and_ports_are_found(String value, String addresses) {
        assertThat(Addresses.in(value)).hasToString(addresses);
    }
}
