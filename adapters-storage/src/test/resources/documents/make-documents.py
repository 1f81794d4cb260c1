#!/usr/bin/env python3
"""Makes the documents in this directory. See README.md."""
import pathlib
import subprocess
import sys
import tempfile
from xml.sax.saxutils import escape

HERE = pathlib.Path(__file__).resolve().parent

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
 <style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.15cm"/>
  <style:text-properties style:font-name="Liberation Sans" fo:font-family="'Liberation Sans'" fo:font-size="10.5pt" fo:language="{language}" fo:country="{country}" fo:hyphenate="{hyphenate}"/></style:style>
 <style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="20pt" fo:font-weight="bold"/></style:style>
 <style:style style:name="Head" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-top="0.4cm"/>
  <style:text-properties fo:font-size="13pt" fo:font-weight="bold" fo:color="#1d4ed8"/></style:style>
 <style:style style:name="Name" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:background-color="#1e293b" fo:padding="0.3cm"/>
  <style:text-properties fo:font-size="20pt" fo:font-weight="bold" fo:color="#ffffff"/></style:style>
 <style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
 <text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment">
  <style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="0.6cm" fo:text-indent="-0.6cm" fo:margin-left="0.6cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>
</office:styles>
<office:automatic-styles>
 <style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/><style:footer-style/></style:page-layout>
 <style:style style:name="Columns" style:family="section"><style:section-properties><style:columns fo:column-count="2" fo:column-gap="0.8cm"/></style:section-properties></style:style>
 <style:style style:name="T" style:family="table"><style:table-properties style:width="17cm"/></style:style>
 <style:style style:name="T.A" style:family="table-column"><style:table-column-properties style:column-width="4cm"/></style:style>
 <style:style style:name="T.B" style:family="table-column"><style:table-column-properties style:column-width="13cm"/></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"><style:footer><text:p text:style-name="Standard">{footer}</text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text>
"""
TAIL = "</office:text></office:body></office:document>\n"


def p(style, text):
    return f'<text:p text:style-name="{style}">{escape(text)}</text:p>\n'


def block(kind, content):
    if kind == "title":
        return p("Title", content)
    if kind == "name":
        return p("Name", content)
    if kind == "head":
        return p("Head", content)
    if kind == "text":
        return p("Standard", content)
    if kind == "list":
        return '<text:list text:style-name="Bullets">' + "".join(f"<text:list-item>{p('Standard', i)}</text:list-item>" for i in content) + "</text:list>\n"
    if kind == "table":
        rows = "".join(
            "<table:table-row>" + "".join(f'<table:table-cell office:value-type="string">{p("Standard", c)}</table:table-cell>' for c in row) + "</table:table-row>"
            for row in content
        )
        return f'<table:table table:name="T" table:style-name="T"><table:table-column table:style-name="T.A"/><table:table-column table:style-name="T.B"/>{rows}</table:table>\n'
    if kind == "columns":
        return '<text:section text:style-name="Columns" text:name="columns">' + "".join(block(*b) for b in content) + "</text:section>\n"
    raise ValueError(kind)


JD_EN = [
    ("title", "Senior Software Engineer (Java, f/m/d)"),
    ("text", "Nordlicht Logistics GmbH, Hamburg · full-time or part-time from 32 hours · hybrid, two days a week in the office"),
    ("head", "About us"),
    ("text", "Nordlicht Logistics plans the routes of 4,000 lorries a day. Our platform team of nine builds the services that turn orders into tours: event-driven, tested, deployed several times a day."),
    ("head", "Your tasks"),
    ("list", [
        "Design and build backend services in Java 21 with Jakarta EE and PostgreSQL",
        "Own a service from the first sketch to its operation, including on-call every sixth week",
        "Improve the response times of our REST interfaces and find out why they got slow",
        "Review code, share knowledge and help two junior colleagues to grow",
        "Talk to dispatchers and turn their daily trouble into small, useful steps",
    ]),
    ("head", "What you bring"),
    ("list", [
        "At least five years of professional experience with Java",
        "Very good knowledge of SQL and relational databases, ideally PostgreSQL",
        "Experience with automated tests (JUnit) and continuous integration",
        "Experience with Docker and Kubernetes in production",
        "Good English; German is helpful but not required",
    ]),
    ("head", "Nice to have"),
    ("list", ["Apache Kafka or another message broker", "Knowledge of logistics or route planning", "Experience as a mentor"]),
    ("head", "What we offer"),
    ("table", [["Salary", "EUR 72,000 to 88,000 a year, stated openly"], ["Time", "30 days of holiday, flexible hours, no core time"], ["Learning", "EUR 2,000 and five days a year for training"]]),
    ("text", "We look forward to your application. Questions? Write to jobs@nordlicht-logistics.example."),
]

CV_EN = [
    ("name", "Anna Beispiel"),
    ("text", "Senior Software Engineer · Hamburg · anna.beispiel@mail.example · +49 40 555 0199"),
    ("head", "Profile"),
    ("text", "Backend developer with eight years of experience in Java. I like systems that explain themselves, and teams that talk before they type."),
    ("columns", [
        ("head", "Skills"),
        ("list", ["Java 8 to 21, Spring Boot, Jakarta EE", "PostgreSQL, SQL tuning, Flyway", "Docker, Kubernetes, Helm", "Apache Kafka", "JUnit, Testcontainers, GitLab CI"]),
        ("head", "Languages"),
        ("list", ["German (native)", "English (fluent, C1)", "Spanish (basic)"]),
        ("head", "Interests"),
        ("text", "Sailing, woodwork, organising the Hamburg Java user group."),
    ]),
    ("head", "Experience"),
    ("table", [
        ["03/2020 – today", "Senior Software Engineer, Hafenblick Software AG, Hamburg"],
        ["", "Led the move of an order system from a monolith to six services. Reduced the median response time of the search from 900 ms to 120 ms by rewriting the slowest SQL queries and adding two indexes."],
        ["", "Introduced contract tests; incidents caused by interface changes fell from eleven to two a year."],
        ["09/2016 – 02/2020", "Software Developer, Elbtor IT Services GmbH, Lüneburg"],
        ["", "Built a booking service with Spring Boot and PostgreSQL for 60 municipal offices. Wrote the on-call handbook."],
    ]),
    ("head", "Education"),
    ("text", "2013 – 2016: B.Sc. Computer Science, University of Lübeck, final grade 1.7. Thesis: efficient full-text search in small databases."),
    ("head", "Certificates"),
    ("list", ["Certified Kubernetes Application Developer (2022)", "Oracle Certified Professional: Java SE 17 Developer (2023)"]),
]

CV_DE = [
    ("name", "Anna Beispiel"),
    ("text", "Senior-Softwareentwicklerin · Hamburg · anna.beispiel@mail.example · +49 40 555 0199"),
    ("head", "Profil"),
    ("text", "Backend-Entwicklerin mit acht Jahren Berufserfahrung in Java. Ich mag Systeme, die sich selbst erklären, und Teams, die reden, bevor sie tippen."),
    ("head", "Berufserfahrung"),
    ("table", [
        ["03/2020 – heute", "Senior-Softwareentwicklerin, Hafenblick Software AG, Hamburg"],
        ["", "Leitung der Ablösung eines monolithischen Bestellsystems durch sechs Dienste. Mittlere Antwortzeit der Suche von 900 ms auf 120 ms gesenkt, indem die langsamsten SQL-Abfragen neu geschrieben und zwei Indizes ergänzt wurden."],
        ["", "Vertragstests eingeführt; Störungen durch geänderte Schnittstellen gingen von elf auf zwei im Jahr zurück."],
        ["09/2016 – 02/2020", "Softwareentwicklerin, Elbtor IT Services GmbH, Lüneburg"],
        ["", "Buchungsdienst mit Spring Boot und PostgreSQL für 60 Bürgerämter entwickelt. Handbuch für die Rufbereitschaft geschrieben."],
    ]),
    ("head", "Kenntnisse"),
    ("list", ["Java 8 bis 21, Spring Boot, Jakarta EE", "PostgreSQL, SQL-Optimierung, Flyway", "Docker, Kubernetes, Helm", "Apache Kafka", "JUnit, Testcontainers, GitLab CI"]),
    ("head", "Ausbildung"),
    ("text", "2013 – 2016: B. Sc. Informatik, Universität zu Lübeck, Abschlussnote 1,7. Abschlussarbeit: effiziente Volltextsuche in kleinen Datenbanken."),
    ("head", "Sprachen"),
    ("list", ["Deutsch (Muttersprache)", "Englisch (fließend, C1)", "Spanisch (Grundkenntnisse)"]),
]

JD_DE = [
    ("title", "Pflegefachkraft (m/w/d) für die Innere Medizin"),
    ("text", "Klinikum Seeblick gGmbH, Konstanz · Vollzeit oder Teilzeit ab 50 % · unbefristet · ab sofort"),
    ("head", "Über uns"),
    ("text", "Das Klinikum Seeblick versorgt mit 620 Betten die Menschen am westlichen Bodensee. Auf unserer Station für Innere Medizin arbeiten 28 Pflegefachkräfte, vier Pflegehilfskräfte und drei Auszubildende in einem Team, das füreinander einsteht."),
    ("head", "Ihre Aufgaben"),
    ("list", [
        "Fachgerechte Grund- und Behandlungspflege nach aktuellen Expertenstandards",
        "Planung, Durchführung und Dokumentation der Pflege im digitalen System",
        "Vorbereitung und Überwachung ärztlich verordneter Therapien, Medikamentenmanagement",
        "Begleitung von Patientinnen und Patienten und ihrer Angehörigen in schwierigen Situationen",
        "Anleitung von Auszubildenden und neuen Kolleginnen und Kollegen",
    ]),
    ("head", "Ihr Profil"),
    ("list", [
        "Abgeschlossene Ausbildung als Pflegefachfrau, Pflegefachmann oder Gesundheits- und Krankenpfleger/in",
        "Mindestens zwei Jahre Berufserfahrung in der stationären Pflege",
        "Sicherer Umgang mit digitaler Pflegedokumentation",
        "Ruhe und Übersicht in Notfällen, Freude an der Arbeit im Team",
        "Deutschkenntnisse mindestens auf dem Niveau B2",
        "Bereitschaft zum Schichtdienst einschließlich Wochenenden",
    ]),
    ("head", "Wir bieten"),
    ("table", [["Vergütung", "Nach TVöD-P, Entgeltgruppe P8, mit Zulagen"], ["Dienstplan", "Verlässlich sechs Wochen im Voraus, Wunschfrei"], ["Weiterbildung", "Zum Beispiel Praxisanleitung oder Wundexperte, voll bezahlt"]]),
    ("text", "Wir freuen uns auf Ihre Bewerbung an karriere@klinikum-seeblick.example."),
]

CV_NURSE = [
    ("title", "Lebenslauf"),
    ("table", [
        ["Name", "Mehmet Yılmaz"],
        ["Anschrift", "Rosengartenstraße 12, 78462 Konstanz"],
        ["E-Mail", "mehmet.yilmaz@mail.example"],
        ["Telefon", "+49 7531 555 0142"],
    ]),
    ("head", "Berufserfahrung"),
    ("table", [
        ["10/2021 – heute", "Gesundheits- und Krankenpfleger, Station für Kardiologie, Krankenhaus Hegauhöhe, Singen. Bezugspflege für bis zu neun Patientinnen und Patienten, Überwachung nach Herzkatheteruntersuchungen, Mitarbeit im Notfallteam."],
        ["10/2018 – 09/2021", "Gesundheits- und Krankenpfleger, Innere Medizin, Klinik am Überlinger See. Einführung der digitalen Pflegedokumentation auf der Station begleitet und zwölf Kolleginnen und Kollegen geschult."],
        ["04/2018 – 09/2018", "Elternzeitvertretung, ambulanter Pflegedienst Bodanrück"],
    ]),
    ("head", "Ausbildung"),
    ("table", [
        ["2015 – 2018", "Ausbildung zum Gesundheits- und Krankenpfleger, Akademie für Gesundheitsberufe Radolfzell, Abschlussnote 1,8"],
        ["2014", "Fachhochschulreife, Zeppelin-Gewerbeschule Konstanz"],
    ]),
    ("head", "Fortbildungen"),
    ("list", ["Praxisanleiter (300 Stunden, 2023)", "Wundexperte ICW (2022)", "Reanimationstraining, jährlich"]),
    ("head", "Sprachen"),
    ("list", ["Deutsch (Muttersprache)", "Türkisch (Muttersprache)", "Englisch (gute Grundkenntnisse)"]),
    ("text", "Konstanz, im Mai 2026"),
]

JD_ACCOUNTS = [
    ("title", "Finanzbuchhalter/in (m/w/d) mit Schwerpunkt Anlagenbuchhaltung"),
    ("text", "Müritz Maschinenbau AG, Waren (Müritz) · Vollzeit, 38 Stunden · Homeoffice an zwei Tagen in der Woche möglich"),
    ("head", "Wer wir sind"),
    ("text", "Wir bauen seit 1952 Getriebe für Windräder. 340 Menschen arbeiten bei uns, acht davon im Rechnungswesen. Das Unternehmen gehört zu zwei Dritteln der Belegschaft."),
    ("head", "Das erwartet Sie"),
    ("list", [
        "Sie führen die Anlagenbuchhaltung selbstständig, vom Zugang bis zum Abgang",
        "Sie bereiten Monats-, Quartals- und Jahresabschlüsse nach HGB vor",
        "Sie stimmen Konten ab und klären offene Posten mit Kunden und Lieferanten",
        "Sie erstellen die Umsatzsteuervoranmeldung und die Zusammenfassende Meldung",
        "Sie begleiten die Umstellung von unserer alten Software auf SAP S/4HANA im kommenden Jahr",
        "Sie sind Ansprechperson für Wirtschaftsprüfer und Finanzamt",
    ]),
    ("head", "Das bringen Sie mit"),
    ("list", [
        "Kaufmännische Ausbildung und Weiterbildung zum/zur Bilanzbuchhalter/in, oder ein vergleichbares Studium",
        "Mindestens drei Jahre Praxis in der Finanzbuchhaltung, gern in einem produzierenden Betrieb",
        "Sichere Kenntnisse in SAP FI-AA oder einem ähnlichen System",
        "Routinierter Umgang mit Excel, einschließlich Pivot-Tabellen",
        "Englisch in Wort und Schrift für den Austausch mit unserer Tochter in Dänemark",
    ]),
    ("head", "Von Vorteil"),
    ("text", "Wer schon einmal eine Softwareumstellung mitgemacht hat oder die Konzernrechnungslegung nach IFRS kennt, findet sich schneller zurecht."),
    ("head", "Das bieten wir"),
    ("list", [
        "52.000 bis 61.000 Euro im Jahr, nach Haustarif, dazu eine Erfolgsbeteiligung",
        "Gleitzeit mit Arbeitszeitkonto und 31 Urlaubstage",
        "Kita-Zuschuss, Deutschlandticket und ein Leihfahrrad",
        "Sechs Monate Probezeit mit einer festen Patin für die Einarbeitung",
    ]),
    ("head", "So bewerben Sie sich"),
    ("text", "Schicken Sie Lebenslauf und Zeugnisse bis zum 31. Januar an personal@mueritz-maschinenbau.example. Ein Anschreiben brauchen wir nicht. Das erste Gespräch führen wir per Video, das zweite bei uns im Werk."),
]

CV_ACCOUNTS = [
    ("name", "Katharina Vogelsang"),
    ("text", "Bilanzbuchhalterin (IHK)"),
    ("head", "Persönliche Daten"),
    ("table", [
        ["Anschrift", "Am Tiefwarensee 4, 17192 Waren"],
        ["Telefon", "+49 3991 555 0177"],
        ["E-Mail", "k.vogelsang@mail.example"],
        ["Geburtsdatum", "14. August 1987"],
        ["Familienstand", "verheiratet, zwei Kinder"],
    ]),
    ("head", "Kurzprofil"),
    ("text", "Bilanzbuchhalterin mit zwölf Jahren Praxis in Handel und Produktion. Ich räume gern auf, was über Jahre gewachsen ist, und erkläre Zahlen so, dass auch der Vertrieb sie versteht."),
    ("head", "Beruflicher Werdegang"),
    ("table", [
        ["04/2019 – heute", "Hauptbuchhalterin, Ostsee Kühltechnik GmbH, Rostock"],
        ["", "Verantwortlich für das Hauptbuch und die Anlagenbuchhaltung mit 2.800 Anlagegütern. Monatsabschluss von neun auf fünf Arbeitstage verkürzt, indem wiederkehrende Buchungen vorbereitet und Fristen mit den Abteilungen vereinbart wurden."],
        ["", "Einführung von DATEV Unternehmen online geleitet: Belege werden seit 2021 ohne Papier verarbeitet. Zwei Auszubildende angeleitet."],
        ["", "Betriebsprüfung 2022 begleitet; sie endete ohne Nachzahlung."],
        ["08/2017 – 03/2019", "Elternzeit"],
        ["09/2012 – 07/2017", "Finanzbuchhalterin, Kaufhaus Lindner KG, Schwerin"],
        ["", "Debitoren und Kreditoren für elf Filialen, Mahnwesen, Umsatzsteuervoranmeldungen. Mitarbeit bei der Umstellung auf SAP FI im Jahr 2015: Stammdaten bereinigt, Testfälle geschrieben, Kolleginnen geschult."],
        ["08/2009 – 08/2012", "Sachbearbeiterin Kreditorenbuchhaltung, Stadtwerke Güstrow"],
        ["", "Prüfung und Buchung von rund 900 Eingangsrechnungen im Monat."],
    ]),
    ("head", "Ausbildung und Studium"),
    ("table", [
        ["2016", "Geprüfte Bilanzbuchhalterin, IHK zu Rostock, berufsbegleitend, Note gut"],
        ["2006 – 2009", "Ausbildung zur Industriekauffrau, Stadtwerke Güstrow"],
        ["2006", "Abitur, John-Brinckman-Gymnasium Güstrow"],
    ]),
    ("head", "Weiterbildungen"),
    ("list", ["IFRS-Grundlagen, Akademie für Rechnungslegung (2020, drei Tage)", "Umsatzsteuer aktuell, jährlich seit 2013", "Führen ohne Vorgesetzte zu sein (2023)"]),
    ("head", "EDV-Kenntnisse"),
    ("list", ["SAP FI und FI-AA (fünf Jahre täglich)", "DATEV Unternehmen online, DATEV Kanzlei-Rechnungswesen", "Microsoft Excel: Pivot-Tabellen, Power Query, einfache Makros", "Lexware (Grundlagen)"]),
    ("head", "Sprachkenntnisse"),
    ("list", ["Deutsch (Muttersprache)", "Englisch (B2, Urkunde von 2018)", "Schwedisch (Grundkenntnisse)"]),
    ("head", "Ehrenamt"),
    ("text", "Kassenwartin der Freiwilligen Feuerwehr Waren seit 2014; Prüferin bei der IHK für angehende Industriekaufleute."),
    ("head", "Interessen"),
    ("text", "Segeln, Chorgesang, alte Nähmaschinen."),
    ("text", "Waren, im Oktober 2026"),
]

JD_DATA = [
    ("title", "Data Engineer (all genders), Energy Forecasting"),
    ("text", "Brightwater Grid Analytics Ltd, Bristol · permanent · four days in the office in the first three months, then hybrid"),
    ("head", "About us"),
    ("text", "Grid operators use our forecasts to decide when to charge batteries. We ingest 60 million meter readings a day and publish a forecast every five minutes. Eleven engineers, two of them on the data platform; you would be the third."),
    ("head", "What you will do"),
    ("list", [
        "Run and extend our pipelines in Python and dbt on Snowflake",
        "Replace nightly batch jobs with streaming from Kafka, one customer at a time",
        "Make data quality visible: tests, freshness alerts, a page that customers can read",
        "Take part in the on-call rota, one week in eight, paid extra",
        "Help analysts to write SQL that does not cost a fortune",
    ]),
    ("head", "What you bring"),
    ("list", [
        "Three years or more of building data pipelines that somebody depended on",
        "Python you would be happy to show us, and strong SQL",
        "Experience with one cloud warehouse: Snowflake, BigQuery or Redshift",
        "Orchestration with Airflow, Dagster or similar",
        "The right to work in the United Kingdom; we cannot sponsor visas at the moment",
    ]),
    ("head", "Nice to have"),
    ("list", ["Time series or energy markets", "Terraform", "You have explained an outage to a customer and kept the customer"]),
    ("head", "What we offer"),
    ("list", [
        "GBP 58,000 to 70,000, reviewed every April",
        "28 days of leave plus bank holidays; a sabbatical of six weeks after five years",
        "Private health insurance and a pension contribution of 8 %",
        "A training budget of GBP 1,500 a year",
    ]),
    ("head", "How we hire"),
    ("text", "A call of thirty minutes, a paid exercise of two hours, and one afternoon with the team. We answer everybody within ten days. Send your CV to people@brightwater-grid.example by the end of February."),
]

CV_DATA = [
    ("title", "Daniel Okafor"),
    ("text", "Data engineer · Cardiff · daniel.okafor@mail.example · +44 29 5550 0123"),
    ("head", "Summary"),
    ("text", "Data engineer with six years in retail and transport. I care about pipelines that fail loudly and recover quietly. Looking for work with a purpose beyond advertising."),
    ("head", "Work experience"),
    ("table", [
        ["Jan 2022 – present", "Senior Data Engineer, Severn Rail Information, Cardiff"],
        ["", "Own the pipelines behind live departure boards: 14 million events a day from Kafka into BigQuery, orchestrated with Airflow. Cut the cost of the warehouse by 38 % by partitioning three tables and dropping an unused one."],
        ["", "Introduced freshness checks after a silent failure in 2023 that left boards wrong for two hours; wrote the report for the customers and spoke to the largest one in person."],
        ["Jul 2019 – Dec 2021", "Data Engineer, Market Lane Retail plc, Reading"],
        ["", "Built daily sales reporting in Python and dbt for 220 shops. Moved 90 cron jobs to Airflow. Mentored one graduate."],
        ["Sep 2018 – Jun 2019", "Travelling in South America and volunteering at a school in Cusco"],
    ]),
    ("head", "Education"),
    ("text", "2015 – 2018: BSc Mathematics, Cardiff University, upper second class honours. Final project: forecasting bicycle hire from weather data."),
    ("head", "Technical skills"),
    ("list", ["Python (pandas, pytest), SQL, some Scala", "dbt, Airflow, Kafka", "BigQuery, PostgreSQL; Snowflake in a course only", "Terraform basics, Docker, GitHub Actions"]),
    ("head", "Certificates"),
    ("list", ["Google Cloud Professional Data Engineer (2024)", "dbt Fundamentals (2021)"]),
    ("head", "Languages"),
    ("list", ["English (native)", "Igbo (family)", "Spanish (conversational)"]),
    ("head", "Notice period"),
    ("text", "Three months, to the end of a month. British citizen."),
]

DOCUMENTS = {
    "jd-software-engineer-en": (JD_EN, "en", "US", False, ["pdf", "docx"], "Nordlicht Logistics GmbH · page 1"),
    "cv-anna-beispiel-en": (CV_EN, "en", "US", False, ["pdf"], "Curriculum vitae"),
    "cv-anna-beispiel-de": (CV_DE, "de", "DE", False, ["docx"], "Lebenslauf Anna Beispiel"),
    "jd-pflegefachkraft-de": (JD_DE, "de", "DE", False, ["pdf"], "Klinikum Seeblick gGmbH"),
    "cv-mehmet-yilmaz-de": (CV_NURSE, "de", "DE", False, ["pdf"], "Lebenslauf"),
    "jd-finanzbuchhaltung-de": (JD_ACCOUNTS, "de", "DE", False, ["docx"], "Müritz Maschinenbau AG"),
    "cv-katharina-vogelsang-de": (CV_ACCOUNTS, "de", "DE", True, ["pdf"], "Lebenslauf Katharina Vogelsang"),
    "jd-data-engineer-en": (JD_DATA, "en", "GB", False, ["pdf"], "Brightwater Grid Analytics Ltd"),
    "cv-daniel-okafor-en": (CV_DATA, "en", "GB", False, ["docx"], "Daniel Okafor"),
}


def main():
    with tempfile.TemporaryDirectory() as scratch:
        wanted = sys.argv[1:] or DOCUMENTS
        for name in wanted:
            blocks, language, country, hyphenate, formats, footer = DOCUMENTS[name]
            source = pathlib.Path(scratch) / f"{name}.fodt"
            head = HEAD.format(language=language, country=country, hyphenate=str(hyphenate).lower(), footer=escape(footer))
            source.write_text(head + "".join(block(*b) for b in blocks) + TAIL, encoding="utf-8")
            for kind in formats:
                target = "docx:MS Word 2007 XML" if kind == "docx" else "pdf:writer_pdf_Export"
                subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{scratch}/profile", "--convert-to", target, "--outdir", str(HERE), str(source)], check=True)


if __name__ == "__main__":
    main()
