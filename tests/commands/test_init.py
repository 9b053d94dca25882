"""`copyedit init`: a configuration that holds, by what stands in a folder; nothing that is there is written over."""

import os
import subprocess
from pathlib import Path

import pytest

from copyedit.commands import run
from copyedit.config import Configuration
from copyedit.config.foreign import alternatives, read_all
from copyedit.config.foreign.vale import _words
from copyedit.lexicon.guess import Guess

ENGLISH = "The harbour was closed on Monday because the wall had not been finished, the council said in a short note to the press.\n"
GERMAN = "Der Hafen bleibt bis zum Ende der Woche geschlossen, weil die Arbeiten an der neuen Mauer noch nicht fertig sind und die Stadt wartet.\n"
SAMPLES = {
    "en": ENGLISH,
    "de": GERMAN,
    "fr": "Le port reste fermé jusqu’à la fin de la semaine, parce que les travaux sur le nouveau mur ne sont pas encore finis, a dit la mairie.",
    "es": "El puerto sigue cerrado hasta el final de la semana porque las obras del nuevo muro no han terminado, dijo el ayuntamiento el lunes.",
    "it": "Il porto resta chiuso fino alla fine della settimana perché i lavori al nuovo muro non sono ancora finiti, ha detto il sindaco lunedì.",
    "pt": "O porto continua fechado até o fim da semana porque as obras do novo muro ainda não terminaram, disse a prefeitura na segunda.",
    "nl": "De haven blijft tot het einde van de week gesloten, omdat het werk aan de nieuwe muur nog niet klaar is, zei de gemeente maandag.",
    "pl": "Port pozostaje zamknięty do końca tygodnia, ponieważ prace przy nowym murze nie zostały jeszcze zakończone, jak podało miasto w poniedziałek.",
    "cs": "Přístav zůstane zavřený do konce týdne, protože práce na nové zdi ještě nejsou hotové, uvedlo město v pondělí v krátké zprávě pro tisk.",
    "sv": "Hamnen är stängd till slutet av veckan eftersom arbetet med den nya muren inte är klart, sade kommunen på måndagen i ett meddelande.",
    "da": "Havnen er lukket indtil slutningen af ugen, fordi arbejdet med den nye mur ikke er færdigt endnu, sagde kommunen mandag i en meddelelse.",
    "nb": "Havnen er stengt til slutten av uken fordi arbeidet med den nye muren ikke er ferdig ennå, sa kommunen mandag i en kort melding.",
    "ru": "Порт закрыт до конца недели, потому что работы на новой стене ещё не закончены, сообщила мэрия в понедельник, но магазины будут открыты для всех.",
    "uk": "Порт закритий до кінця тижня, бо роботи на новій стіні ще не закінчені, повідомила міська рада у понеділок, але магазини будуть відкриті для всіх.",
    "tr": "Liman hafta sonuna kadar kapalı kalacak, çünkü yeni duvarın çalışmaları henüz bitmedi, dedi belediye pazartesi günü kısa bir açıklama ile bize.",
    "ar": "يبقى الميناء مغلقا حتى نهاية الأسبوع لأن العمل في الجدار الجديد لم ينته بعد كما قالت البلدية يوم الاثنين في بيان قصير إلى الصحافة",
    "fa": "بندر تا پایان هفته بسته است چون کار روی دیوار جدید هنوز تمام نشده است شهرداری روز دوشنبه در یک بیانیه کوتاه به مردم گفت",
}  # fmt: skip


@pytest.fixture(autouse=True)
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(name: str, text: str) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")


def test_an_empty_folder_gives_a_configuration_that_holds(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["init"]) == 0
    settings = Configuration().settings("a.txt")
    assert (settings.languages, settings.styles, settings.rules_as_of) == (("en",), (), "0.1")
    assert not Path("words.txt").exists()
    assert "language not told" in capsys.readouterr().out


def test_the_texts_tell_language_and_formats() -> None:
    write("a.md", GERMAN)
    write("b.txt", GERMAN)
    write("en/c.md", ENGLISH)
    assert run(["init", "--style", "News"]) == 0
    text = Path("copyedit.toml").read_text("utf-8")
    assert "2 markdown, 1 text" in text
    configuration = Configuration()
    assert configuration.settings("a.md").languages == ("de",)
    assert configuration.settings("en/c.md").languages == ("en",)
    assert configuration.settings("en/c.md").styles == ("News",)
    assert run(["check"]) == 0


def test_what_is_there_is_not_written_over(capsys: pytest.CaptureFixture[str]) -> None:
    write("copyedit.toml", "# ours\n")
    assert run(["init"]) == 2
    assert Path("copyedit.toml").read_text("utf-8") == "# ours\n"
    Path("copyedit.toml").unlink()
    write("pyproject.toml", "[tool.copyedit]\n")
    assert run(["init"]) == 2
    assert not Path("copyedit.toml").exists()
    assert "[tool.copyedit] already" in capsys.readouterr().err


def test_print_writes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    write("cspell.json", '{"words": ["quaybuoy"]}')
    assert run(["init", "--print"]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("# copyedit's configuration.")
    assert "1 word of cspell.json would be added" in said.err
    assert sorted(os.listdir()) == [".git", "cspell.json"]


def test_an_unknown_style_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["init", "--style", "Nwes"]) == 2
    assert run(["init", "--style", "spelling"]) == 2
    assert "no style “Nwes”" in capsys.readouterr().err


def test_words_and_exclusions_of_all_four_hold_in_a_check(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", "The militray visit of the leadershio was recieved untill Monday.\n")
    for folder in ("drafts", "archive", "build", "old"):
        write(f"{folder}/b.txt", "The seperate pier was closed.\n")
    write(
        ".vale.ini", "StylesPath = styles\nVocab = House\n[*.txt]\nBasedOnStyles = Vale\n[drafts/**]\nBasedOnStyles =\n"
    )
    write("styles/config/vocabularies/House/accept.txt", "militray\n")
    write(
        "cspell.json", '{\n  // ours\n  "words": ["leadershio",],\n  "ignorePaths": ["archive/**"] /* all of it */\n}\n'
    )
    write(".codespellrc", "[codespell]\nskip = ./build,*.svg\nignore-words-list = recieved\n")
    write("_typos.toml", '[default.extend-words]\nuntill = "untill"\n[files]\nextend-exclude = ["old/"]\n')
    assert run(["check", "--select", "spelling", "a.txt"]) == 1
    assert run(["init"]) == 0
    capsys.readouterr()
    assert run(["check", "--select", "spelling", "--format", "unix"]) == 0
    assert capsys.readouterr().out == ""
    text = Path("copyedit.toml").read_text("utf-8")
    assert [text.count(f"# from {name}") for name in (".vale.ini", "cspell.json", ".codespellrc", "_typos.toml")] == [
        1
    ] * 4


def test_files_that_cannot_be_read_are_told_and_the_rest_is_taken(capsys: pytest.CaptureFixture[str]) -> None:
    write("cspell.json", "{words: [")
    write("_typos.toml", "[default\n")
    write(".codespellrc", "skip = no section\n")
    Path(".vale.ini").write_bytes(b"\xff\xfe\x00")
    write("cspell.yaml", "words:\n  - quaybuoy\n  - 3\n")
    assert run(["init"]) == 0
    said = capsys.readouterr()
    assert said.err.count("not imported:") == 4
    assert Path("words.txt").read_text("utf-8").endswith("\nquaybuoy\n")


def test_a_list_outside_the_folder_is_not_read(
    tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = tmp_path_factory.mktemp("other") / "secret.txt"
    secret.write_text("tokenword\n")
    write(".codespellrc", f"[codespell]\nignore-words = {secret}\n")
    os.symlink(secret, "list.txt")
    write("cspell.json", '{"dictionaries": ["d"], "dictionaryDefinitions": [{"name": "d", "path": "./list.txt"}]}')
    assert run(["init"]) == 0
    assert capsys.readouterr().err.count("is outside this folder") == 2
    assert not Path("words.txt").exists()


@pytest.mark.parametrize(
    ("name", "text", "words", "exclude", "dialect"),
    [
        pytest.param("cspell.json", '{"words": ["!teh", "pier*", "+wharf", "New Haven", "12"]}', ("pier", "wharf", "New", "Haven"), (), "", id="marks of compounds, forbidden words"),
        pytest.param("cspell.json", '{"words": ["http://a", "b,]"]}', ("http://a", "b,]"), (), "", id="what looks like a comment in a text"),
        pytest.param("cspell.json", '{"language": "en-GB", "ignorePaths": ["{a,b}/*.md"]}', (), ("a/*.md", "b/*.md"), "GB", id="language and braces"),
        pytest.param("cspell.json", '{"language": "en-GB,en-US"}', (), (), "", id="both dialects"),
        pytest.param("cspell.json", '{"dictionaries": ["d"], "dictionaryDefinitions": [{"name": "d", "path": "lists/d.txt"}, {"name": "e", "path": "no.txt"}]}', ("listed",), ("/lists/d.txt",), "", id="a dictionary in use"),
        pytest.param(".codespellrc", "[codespell]\nignore_words_list = a-b,\n  cde\nignore-words = lists/d.txt\nskip = ./x,y/*/z.txt,*.po,.\n", ("a-b", "cde", "listed"), ("/x", "y/**/z.txt", "*.po", "/lists/d.txt"), "", id="codespell"),
        pytest.param("setup.cfg", "[metadata]\nname = x\n[codespell]\nskip = old\n", (), ("old",), "", id="codespell in setup.cfg"),
        pytest.param("pyproject.toml", '[tool.typos.default]\nlocale = "en-us"\n[tool.typos.type.md.extend-words]\nnd = "nd"\nba = "by"\n', ("nd",), (), "US", id="typos in pyproject.toml"),
        pytest.param("pyproject.toml", '[tool.codespell]\nskip = ["old", "./new"]\n', (), ("old", "/new"), "", id="codespell in pyproject.toml"),
    ],
)  # fmt: skip
def test_each_tool(name: str, text: str, words: tuple[str, ...], exclude: tuple[str, ...], dialect: str) -> None:
    write("lists/d.txt", "# ours\nlisted # a comment\n\n")
    write(name, text)
    (found,) = read_all(".")
    assert (found.words, found.exclude, found.dialect) == (words, exclude, dialect)


@pytest.mark.parametrize("name", ["setup.cfg", "pyproject.toml"])
def test_files_of_others_without_a_table_say_nothing(name: str) -> None:
    write(name, "[metadata]\nname = 'x'\n")
    assert read_all(".") == []


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("Pierhead", ["Pierhead"]),
        ("(?i)pierhead", ["pierhead"]),
        ("[Pp]ierhead", ["Pierhead", "pierhead"]),
        ("quays?ide", ["quayide", "quayside"]),
        ("wharf(?:es)?", ["wharf", "wharfes"]),
        (r"Gov\.uk", ["Gov.uk"]),
        (r"\w+berg", []),
        ("a|b", []),
        ("[a-z]x", []),
    ],
)
def test_vales_entries(pattern: str, words: list[str]) -> None:
    assert sorted(_words(pattern)) == words


def test_braces() -> None:
    assert alternatives("a/*.md") == ["a/*.md"]
    assert alternatives("{a,{b,c}/d}.md") == ["a.md", "b/d.md", "a.md", "c/d.md"]
    assert alternatives("{a") == ["{a"]


@pytest.mark.parametrize("code", SAMPLES)
def test_a_language_is_told_by_its_frequent_words(code: str) -> None:
    assert Guess().language(SAMPLES[code]) == code


@pytest.mark.parametrize("text", ["", "Harbour notes.", "xyzzy plugh " * 40], ids=["empty", "short", "no language"])
def test_no_language_is_told_of(text: str) -> None:
    assert Guess().language(text) == ""


def test_what_git_ignores_is_not_looked_at() -> None:
    Path(".git").rmdir()
    subprocess.run(["git", "init", "-q"], check=True)
    write(".gitignore", "build/\n")
    write("build/a.txt", GERMAN)
    write("b.txt", ENGLISH)
    assert run(["init"]) == 0
    text = Path("copyedit.toml").read_text("utf-8")
    assert 'languages = ["en"]' in text
    assert ": 1 text." in text
